package fr.crmdata.contacts.views;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.contacts.book.Views.View;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/**
 * The words of a mail that brings a view.
 *
 * @param day for which it is sent
 * @param contacts how many are on the list
 */
record ViewMail(View view, LocalDate day, long contacts, Language language) {

    /** @param attachment id of the file with the list; empty when that is too long for a mail */
    Mail to(List<String> recipients, Optional<String> attachment) {
        var texts = Texts.of(ViewMail.class, language);
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
        var text = texts.of(
                attachment.isPresent() ? "contacts.views.mail.text" : "contacts.views.mail.too-long",
                view.name(),
                date,
                contacts);
        return new Mail(
                recipients,
                texts.of("contacts.views.mail.subject", view.name(), date),
                text,
                attachment.stream().toList());
    }
}
