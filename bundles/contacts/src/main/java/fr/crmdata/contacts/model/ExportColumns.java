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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** By keys that stay the same in every language. */
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private ExportColumns(Language language, PhoneNumbers numbers) {
        this.texts = Texts.of(ExportColumns.class, language);
        this.language = language;
        this.numbers = numbers;
    }

    /** @param zone in which the last two columns say when a contact was made and changed */
    public static List<Column> all(Language language, PhoneNumbers numbers, CustomFields customFields, ZoneId zone) {
        return List.copyOf(byKey(language, numbers, customFields, zone).values());
    }

    /** Just those that a list with these columns shows, see {@link ListColumns}. */
    public static List<Column> shown(
            List<String> listColumns, Language language, PhoneNumbers numbers, CustomFields customFields, ZoneId zone) {
        var all = byKey(language, numbers, customFields, zone);
        return ListColumns.inTables(listColumns).stream()
                .flatMap(key -> Optional.ofNullable(all.get(key)).stream())
                .toList();
    }

    private static Map<String, Column> byKey(
            Language language, PhoneNumbers numbers, CustomFields customFields, ZoneId zone) {
        var columns = new ExportColumns(language, numbers);
        columns.addName();
        columns.addWays();
        columns.addAddresses();
        columns.addRest();
        for (var field : customFields.active()) {
            columns.add(ListColumns.CUSTOM + field.key(), field.label(language), details -> Optional.ofNullable(
                            details.custom().get(field.key()))
                    .map(value -> CustomValues.format(field, value, language))
                    .orElse(""));
        }
        columns.addDay("created", row -> row.contact().createdAt(), zone);
        columns.addDay("updated", row -> row.contact().updatedAt(), zone);
        return columns.columns;
    }

    private record Titled(String title, Function<Exported, String> value) implements Column {
        @Override
        public String valueOf(Exported contact) {
            return value.apply(contact);
        }
    }

    private void add(String key, String title, Function<ContactDetails, String> value) {
        columns.put(key, new Titled(title, row -> value.apply(row.contact().details())));
    }

    private void add(String key, Function<ContactDetails, String> value) {
        add(key, title(key), value);
    }

    private void addRow(String key, Function<Exported, String> value) {
        columns.put(key, new Titled(title(key), value));
    }

    /** Of several columns of a kind the first has the plain key. */
    private static String numbered(String key, int position) {
        return position == 0 ? key : key + (position + 1);
    }

    private String title(String key) {
        return texts.of("contacts.column." + key);
    }

    private void addDay(String key, Function<Exported, java.time.Instant> instant, ZoneId zone) {
        addRow(key, row -> CustomValues.format(instant.apply(row).atZone(zone).toLocalDate(), language));
    }

    private void addName() {
        add("reference", details -> details.reference().orElse(""));
        add("kind", details -> texts.of("contacts.kind." + Drafts.key(details.kind())));
        add("honorific", details -> person(details, Name.Person::honorific));
        add("firstName", details -> person(details, Name.Person::firstName));
        add("lastName", details -> person(details, Name.Person::lastName));
        addRow(
                "organisation",
                row -> row.contact().details().name() instanceof Name.Organisation organisation
                        ? organisation.legalName()
                        : first(row).map(Employment::organisation).orElse(""));
        addRow("department", row -> first(row).map(Employment::department).orElse(""));
        add("jobTitle", details -> details.jobTitle().orElse(""));
        add(
                "status",
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
            add(numbered("phone", i), title("phone") + " " + (i + 1), details -> at(details.phones(), position)
                    .map(this::phone)
                    .orElse(""));
        }
        add("phones", details -> rest(details.phones(), PHONES, this::phone));
        for (var i = 0; i < EMAILS; i++) {
            var position = i;
            add(numbered("email", i), title("email") + " " + (i + 1), details -> at(details.emails(), position)
                    .map(this::email)
                    .orElse(""));
        }
        add("emails", details -> rest(details.emails(), EMAILS, this::email));
        add("webSite", details -> details.webSites().stream()
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
            addAddress(
                    "addressLabel",
                    position,
                    address -> address.label() == PostalAddress.Label.WORK
                            ? ""
                            : texts.of("contacts.address.label." + Drafts.key(address.label())));
            addAddress("address", position, address -> String.join("\n", address.lines()));
            addAddress("postalCode", position, PostalAddress::postalCode);
            addAddress("town", position, PostalAddress::town);
            addAddress(
                    "country",
                    position,
                    address -> address.country().equals(Countries.FRANCE)
                            ? ""
                            : Countries.name(address.country(), language));
        }
        add("addresses", details -> rest(details.addresses(), ADDRESSES, this::address));
    }

    private void addAddress(String key, int position, Function<PostalAddress, String> value) {
        add(
                numbered(key, position),
                title(key) + (position == 0 ? "" : " " + (position + 1)),
                details -> at(details.addresses(), position).map(value).orElse(""));
    }

    private String address(PostalAddress address) {
        return texts.of("contacts.address.label." + Drafts.key(address.label()))
                + " : "
                + WholeAddress.print(address.lines(), address.postalCode(), address.town(), address.country());
    }

    private void addRest() {
        add("siren", details -> details.businessIds().siren().orElse(""));
        add("siret", details -> details.businessIds().siret().orElse(""));
        add("vat", details -> details.businessIds().vat().orElse(""));
        add("birthday", details -> details.birthday()
                .map(date -> CustomValues.format(date, language))
                .orElse(""));
        add("tags", details -> String.join(", ", details.tags()));
        addRow("owner", Exported::ownerEmail);
        addRow("team", Exported::teamName);
        add("description", details -> details.description().orElse(""));
    }
}
