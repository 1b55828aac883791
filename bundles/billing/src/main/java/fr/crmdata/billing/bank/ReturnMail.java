package fr.crmdata.billing.bank;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.returns.Reaction;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.store.DebitStore.NewDebit;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells a client that a debit came back, why, and what happens next. */
@Component(service = ReturnMail.class)
public final class ReturnMail {

    private final Invoices invoices;
    private final Mails mails;

    @Activate
    public ReturnMail(@Reference Invoices invoices, @Reference Mails mails) {
        this.invoices = invoices;
        this.mails = mails;
    }

    /** Queued in the open transaction, once for each debit. */
    void send(DebitView debit, Reaction reaction, LocalDate again) {
        var invoice = invoices.find(debit.invoice());
        if (invoice.email().isBlank()) {
            return;
        }
        var texts = Texts.of(ReturnMail.class, invoice.language());
        var amount = money(debit.amount(), invoice.language());
        var next = reaction.does(Step.PRESENT_AGAIN)
                ? texts.of("billing.return.mail.again", amount, day(again, invoice.language()))
                : texts.of("billing.return.mail.transfer", debit.invoice());
        mails.send(
                "debit-returned/" + debit.id(),
                new Mail(
                        List.of(invoice.email()),
                        texts.of("billing.return.mail.subject", debit.invoice()),
                        texts.of(
                                "billing.return.mail.text",
                                debit.client(),
                                debit.invoice(),
                                amount,
                                texts.of(reaction.reasonKey()),
                                next),
                        List.of()));
    }

    /** Announces a debit that somebody lets be presented again; once for each. */
    void again(NewDebit debit) {
        var invoice = invoices.find(debit.invoice());
        if (invoice.email().isBlank()) {
            return;
        }
        var texts = Texts.of(ReturnMail.class, invoice.language());
        mails.send(
                "debit-again/" + debit.id(),
                new Mail(
                        List.of(invoice.email()),
                        texts.of("billing.return.mail.new.subject", debit.invoice()),
                        texts.of(
                                "billing.return.mail.new.text",
                                debit.client(),
                                debit.invoice(),
                                money(debit.amount(), invoice.language()),
                                day(debit.wanted(), invoice.language()),
                                debit.mandate()),
                        List.of()));
    }

    private static String money(Money amount, Language language) {
        var money = NumberFormat.getCurrencyInstance(language.locale());
        money.setCurrency(Currency.getInstance("EUR"));
        return money.format(amount.amount());
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }
}
