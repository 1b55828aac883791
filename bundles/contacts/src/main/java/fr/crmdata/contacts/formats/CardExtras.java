package fr.crmdata.contacts.formats;

import ezvcard.VCard;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.RawProperty;
import ezvcard.util.PartialDate;
import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.Draft.Photo;
import fr.crmdata.api.contacts.DraftBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a card says that is no field of ours, or not quite: it goes into the description, a line each, so that nothing is
 * lost. Birthday and picture, too.
 */
final class CardExtras {

    private static final List<String> MESSENGERS =
            List.of("X-AIM", "X-ICQ", "X-JABBER", "X-MSN", "X-SKYPE", "X-SKYPE-USERNAME", "X-YAHOO", "X-GOOGLE-TALK");

    /** How programs name somebody beside the contact, and what that person is to it. */
    private static final Map<String, String> PEOPLE = Map.of(
            "X-SPOUSE", "spouse",
            "X-EVOLUTION-SPOUSE", "spouse",
            "X-MANAGER", "manager",
            "X-EVOLUTION-MANAGER", "manager",
            "X-ASSISTANT", "assistant",
            "X-EVOLUTION-ASSISTANT", "assistant");

    private static final List<String> ANNIVERSARIES = List.of("X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY");

    private final VCard card;
    private final DraftBuilder draft;
    private final List<String> lines = new ArrayList<>();
    private final Texts texts = Texts.of(CardExtras.class, Language.FR);

    CardExtras(VCard card, DraftBuilder draft) {
        this.card = card;
        this.draft = draft;
    }

    void read() {
        card.getNotes().forEach(note -> add(CardReader.text(note.getValue())));
        readBirthday();
        readPhoto();
        card.getNicknames().forEach(nickname -> line("nickname", String.join(", ", nickname.getValues())));
        card.getAnniversaries().forEach(anniversary -> line("anniversary", date(anniversary)));
        card.getImpps().forEach(impp -> line("messenger", String.valueOf(impp.getUri())));
        for (var messenger : MESSENGERS) {
            card.getExtendedProperties(messenger)
                    .forEach(property ->
                            line("messenger", messenger.substring(2).toLowerCase(Locale.ROOT) + " " + value(property)));
        }
        card.getRelations().forEach(related -> line("related", CardReader.text(related.getText())));
        readPeople();
        readDates();
        readRoles();
        draft.description(String.join("\n", lines));
    }

    private void readPeople() {
        for (var property : card.getExtendedProperties()) {
            var name = property.getPropertyName().toUpperCase(Locale.ROOT);
            var role = name.equals("X-ABRELATEDNAMES")
                    ? CardReader.label(card, property).toLowerCase(Locale.ROOT)
                    : PEOPLE.getOrDefault(name, "");
            if (name.equals("X-ABRELATEDNAMES") || PEOPLE.containsKey(name)) {
                var whom = value(property);
                line("related", role.isEmpty() || whom.isBlank() ? whom : whom + " (" + word(role) + ")");
            }
        }
    }

    /** In the words of the house; a label of somebody's own stays as it is. */
    private String word(String role) {
        return PEOPLE.containsValue(role) ? texts.of("contacts.card.person." + role) : role;
    }

    private void readDates() {
        ANNIVERSARIES.forEach(
                name -> card.getExtendedProperties(name).forEach(property -> line("anniversary", value(property))));
        for (var property : card.getExtendedProperties("X-ABDATE")) {
            var label = CardReader.label(card, property);
            if (label.isEmpty() || label.equalsIgnoreCase("Anniversary")) {
                line("anniversary", value(property));
            } else {
                add(label + " : " + value(property));
            }
        }
    }

    /** Where a title is the job title, the role is said beside it. */
    private void readRoles() {
        if (!card.getTitles().isEmpty()) {
            card.getRoles().forEach(role -> line("role", CardReader.text(role.getValue())));
        }
    }

    private static String value(RawProperty property) {
        return Extensions.unescaped(CardReader.text(property.getValue()));
    }

    private void line(String what, String text) {
        if (!text.isBlank()) {
            add(texts.of("contacts.card." + what, text.strip()));
        }
    }

    private void add(String text) {
        if (!text.isBlank() && !lines.contains(text.strip())) {
            lines.add(text.strip());
        }
    }

    /** A birthday without a year is none that the model has, but no mistake either. */
    private void readBirthday() {
        var birthday = card.getBirthday();
        if (birthday == null) {
            return;
        }
        var date = fullDate(birthday);
        if (date.isPresent()) {
            draft.birthday(date.get().toString());
        } else if (birthday.getText() != null) {
            draft.birthday(birthday.getText());
        } else {
            line("birthday", date(birthday));
        }
    }

    private static Optional<LocalDate> fullDate(DateOrTimeProperty property) {
        try {
            if (property.getDate() != null) {
                var date = LocalDate.ofEpochDay(property.getDate().getLong(ChronoField.EPOCH_DAY));
                // Apple's year for "I do not know".
                return Optional.of(date).filter(known -> known.getYear() != 1604);
            }
            var partial = property.getPartialDate();
            return partial != null
                            && partial.getYear() != null
                            && partial.getMonth() != null
                            && partial.getDate() != null
                    ? Optional.of(LocalDate.of(partial.getYear(), partial.getMonth(), partial.getDate()))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException odd) {
            return Optional.empty();
        }
    }

    private static String date(DateOrTimeProperty property) {
        var full = fullDate(property).map(LocalDate::toString);
        return full.or(() -> Optional.ofNullable(property.getPartialDate()).map(CardExtras::date))
                .or(() -> Optional.ofNullable(property.getDate())
                        .map(date -> String.format(
                                "%02d/%02d", date.get(ChronoField.DAY_OF_MONTH), date.get(ChronoField.MONTH_OF_YEAR))))
                .orElse(CardReader.text(property.getText()));
    }

    private static String date(PartialDate partial) {
        return partial.getMonth() != null && partial.getDate() != null
                ? String.format("%02d/%02d", partial.getDate(), partial.getMonth())
                : partial.toISO8601(true);
    }

    private void readPhoto() {
        card.getPhotos().stream()
                .filter(photo -> photo.getData() != null && photo.getData().length > 0)
                .findFirst()
                .ifPresent(photo -> draft.photo(new Photo(
                        photo.getContentType() == null
                                ? ""
                                : CardReader.text(photo.getContentType().getMediaType()),
                        photo.getData())));
    }
}
