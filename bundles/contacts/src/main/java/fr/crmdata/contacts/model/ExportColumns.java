package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.api.contacts.ExportFormat.Column;
import fr.crmdata.api.contacts.ExportFormat.Exported;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of our own tables. An import proposes the right place for every one of them, and gets the same contacts back:
 * what there is more of than columns goes into one cell, each entry behind its label.
 */
public final class ExportColumns {

    private static final int PHONES = 3;
    private static final int EMAILS = 2;
    private static final int ADDRESSES = 2;
    private static final String BETWEEN = " | ";

    private final Texts texts;
    private final Language language;
    private final PhoneNumbers numbers;
    private final List<Column> columns = new ArrayList<>();

    private ExportColumns(Language language, PhoneNumbers numbers) {
        this.texts = Texts.of(ExportColumns.class, language);
        this.language = language;
        this.numbers = numbers;
    }

    /** @param zone in which the last two columns say when a contact was made and changed */
    public static List<Column> all(Language language, PhoneNumbers numbers, CustomFields customFields, ZoneId zone) {
        var columns = new ExportColumns(language, numbers);
        columns.addName();
        columns.addWays();
        columns.addAddresses();
        columns.addRest();
        for (var field : customFields.active()) {
            columns.add(field.label(language), details -> Optional.ofNullable(
                            details.custom().get(field.key()))
                    .map(value -> CustomValues.format(field, value, language))
                    .orElse(""));
        }
        columns.addDay("created", row -> row.contact().createdAt(), zone);
        columns.addDay("updated", row -> row.contact().updatedAt(), zone);
        return List.copyOf(columns.columns);
    }

    private record Titled(String title, Function<Exported, String> value) implements Column {
        @Override
        public String valueOf(Exported contact) {
            return value.apply(contact);
        }
    }

    private void add(String title, Function<ContactDetails, String> value) {
        columns.add(new Titled(title, row -> value.apply(row.contact().details())));
    }

    private void addRow(String key, Function<Exported, String> value) {
        columns.add(new Titled(title(key), value));
    }

    private String title(String key) {
        return texts.of("contacts.column." + key);
    }

    private void addDay(String key, Function<Exported, java.time.Instant> instant, ZoneId zone) {
        addRow(key, row -> CustomValues.format(instant.apply(row).atZone(zone).toLocalDate(), language));
    }

    private void addName() {
        add(title("reference"), details -> details.reference().orElse(""));
        add(title("kind"), details -> texts.of("contacts.kind." + Drafts.key(details.kind())));
        add(title("honorific"), details -> person(details, Name.Person::honorific));
        add(title("firstName"), details -> person(details, Name.Person::firstName));
        add(title("lastName"), details -> person(details, Name.Person::lastName));
        addRow(
                "organisation",
                row -> row.contact().details().name() instanceof Name.Organisation organisation
                        ? organisation.legalName()
                        : first(row).map(Employment::organisation).orElse(""));
        addRow("department", row -> first(row).map(Employment::department).orElse(""));
        add(title("jobTitle"), details -> details.jobTitle().orElse(""));
        add(
                title("status"),
                details -> details.status() == ContactDetails.Status.NONE
                        ? ""
                        : texts.of("contacts.status." + Drafts.key(details.status())));
    }

    private static Optional<Employment> first(Exported row) {
        return row.employments().stream().findFirst();
    }

    private static String person(ContactDetails details, Function<Name.Person, String> part) {
        return details.name() instanceof Name.Person person ? part.apply(person) : "";
    }

    private void addWays() {
        for (var i = 0; i < PHONES; i++) {
            var position = i;
            add(
                    title("phone") + " " + (i + 1),
                    details -> at(details.phones(), position).map(this::phone).orElse(""));
        }
        add(title("phones"), details -> rest(details.phones(), PHONES, this::phone));
        for (var i = 0; i < EMAILS; i++) {
            var position = i;
            add(
                    title("email") + " " + (i + 1),
                    details -> at(details.emails(), position).map(this::email).orElse(""));
        }
        add(title("emails"), details -> rest(details.emails(), EMAILS, this::email));
        add(title("webSite"), details -> details.webSites().stream()
                .map(ContactDetails.WebSite::address)
                .collect(Collectors.joining(" ")));
    }

    private static <T> Optional<T> at(List<T> list, int position) {
        return position < list.size() ? Optional.of(list.get(position)) : Optional.empty();
    }

    private static <T> String rest(List<T> list, int columns, Function<T, String> entry) {
        return list.stream().skip(columns).map(entry).collect(Collectors.joining(BETWEEN));
    }

    /** {@code Fax : 02 31 80 20 09 poste 12 (le matin)}; the label only where the number does not tell it. */
    private String phone(Phone phone) {
        var guess = numbers.typeOf(phone.number()) == PhoneNumbers.Type.MOBILE ? Phone.Label.MOBILE : Phone.Label.WORK;
        var label = phone.label() == guess ? "" : texts.of("contacts.phone.label." + Drafts.key(phone.label())) + " : ";
        var extension =
                phone.extension().isEmpty() ? "" : " " + texts.of("contacts.phone.extension-short", phone.extension());
        var comment = phone.comment().isEmpty() ? "" : " (" + phone.comment() + ")";
        return label + numbers.display(phone.number()) + extension + comment;
    }

    private String email(Email email) {
        return email.label() == Email.Label.WORK
                ? email.address()
                : texts.of("contacts.email.label." + Drafts.key(email.label())) + " : " + email.address();
    }

    private void addAddresses() {
        for (var i = 0; i < ADDRESSES; i++) {
            var position = i;
            var number = i == 0 ? "" : " " + (i + 1);
            addAddress(
                    "addressLabel",
                    number,
                    position,
                    address -> address.label() == PostalAddress.Label.WORK
                            ? ""
                            : texts.of("contacts.address.label." + Drafts.key(address.label())));
            addAddress("address", number, position, address -> String.join("\n", address.lines()));
            addAddress("postalCode", number, position, PostalAddress::postalCode);
            addAddress("town", number, position, PostalAddress::town);
            addAddress(
                    "country",
                    number,
                    position,
                    address -> address.country().equals(Countries.FRANCE)
                            ? ""
                            : Countries.name(address.country(), language));
        }
        add(title("addresses"), details -> rest(details.addresses(), ADDRESSES, this::address));
    }

    private void addAddress(String key, String number, int position, Function<PostalAddress, String> value) {
        add(
                title(key) + number,
                details -> at(details.addresses(), position).map(value).orElse(""));
    }

    private String address(PostalAddress address) {
        return texts.of("contacts.address.label." + Drafts.key(address.label()))
                + " : "
                + WholeAddress.print(address.lines(), address.postalCode(), address.town(), address.country());
    }

    private void addRest() {
        add(title("siren"), details -> details.businessIds().siren().orElse(""));
        add(title("siret"), details -> details.businessIds().siret().orElse(""));
        add(title("vat"), details -> details.businessIds().vat().orElse(""));
        add(title("birthday"), details -> details.birthday()
                .map(date -> CustomValues.format(date, language))
                .orElse(""));
        add(title("tags"), details -> String.join(", ", details.tags()));
        addRow("owner", Exported::ownerEmail);
        addRow("team", Exported::teamName);
        add(title("description"), details -> details.description().orElse(""));
    }
}
