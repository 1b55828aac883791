package fr.crmdata.contacts.formats;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmailText;
import fr.crmdata.api.contacts.Draft.EmploymentText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.api.contacts.DraftBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one vCard into a draft. */
final class CardReader {

    /** Types that say nothing about what a number or address is for. */
    private static final List<String> SILENT = List.of(
            "pref",
            "voice",
            "text",
            "video",
            "msg",
            "internet",
            "x400",
            "dom",
            "intl",
            "postal",
            "parcel",
            "textphone",
            "iphone",
            "main-number",
            "uri");

    private final VCard card;
    private final DraftBuilder draft = Draft.builder();

    CardReader(VCard card) {
        this.card = card;
    }

    /** Whether it is a list of people rather than a contact. */
    static boolean isGroup(VCard card) {
        return (card.getKind() != null && card.getKind().isGroup())
                || extended(card, "X-ADDRESSBOOKSERVER-KIND")
                        .filter("group"::equalsIgnoreCase)
                        .isPresent();
    }

    Draft read() {
        readName();
        readEmployments();
        readPhones();
        readEmails();
        byPreference(card.getAddresses()).forEach(this::readAddress);
        card.getUrls().forEach(url -> add(url.getValue(), draft::webSite));
        card.getCategoriesList().forEach(list -> list.getValues().forEach(draft::tag));
        readIds();
        new CardExtras(card, draft).read();
        return draft.build();
    }

    private void readName() {
        var name = card.getStructuredName();
        var full = card.getFormattedName() == null
                ? ""
                : text(card.getFormattedName().getValue());
        if (isOrganisation(name, full)) {
            draft.kind("organisation").name(full.isBlank() ? organisation().orElse("") : full);
            return;
        }
        if (card.getKind() != null && card.getKind().isIndividual()) {
            draft.kind("person");
        }
        if (name != null && !(text(name.getFamily()) + text(name.getGiven())).isBlank()) {
            draft.honorific(String.join(" ", name.getPrefixes()));
            draft.firstName(joined(" ", text(name.getGiven()), String.join(" ", name.getAdditionalNames())));
            draft.lastName(joined(" ", text(name.getFamily()), String.join(" ", name.getSuffixes())));
        } else if (!full.isBlank()) {
            draft.name(full);
        } else if (organisation().isEmpty()) {
            draft.kind("person").name(nameOtherwise());
        }
    }

    private boolean isOrganisation(StructuredName name, String full) {
        var company =
                extended(card, "X-ABSHOWAS").filter("COMPANY"::equalsIgnoreCase).isPresent();
        if (company || (card.getKind() != null && card.getKind().isOrg())) {
            return true;
        }
        var personal = name != null && !(text(name.getFamily()) + text(name.getGiven())).isBlank();
        return !personal
                && organisation()
                        .filter(own -> full.isBlank() || own.equalsIgnoreCase(full))
                        .isPresent();
    }

    private Optional<String> organisation() {
        return card.getOrganizations().stream()
                .flatMap(organisation -> organisation.getValues().stream().limit(1))
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** What a card without any name is found by. */
    private String nameOtherwise() {
        var emails = card.getEmails().stream().map(email -> text(email.getValue()));
        var phones = card.getTelephoneNumbers().stream().map(phone -> text(phone.getText()));
        var nicknames = card.getNicknames().stream().flatMap(nickname -> nickname.getValues().stream());
        return Stream.of(nicknames, emails, phones)
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private void readEmployments() {
        var titles = card.getTitles();
        var title = titles.stream()
                .filter(one -> one.getGroup() == null)
                .findFirst()
                .or(() -> titles.stream().findFirst())
                .map(one -> text(one.getValue()))
                .or(() -> card.getRoles().stream()
                        .map(role -> text(role.getValue()))
                        .findFirst())
                .orElse("");
        draft.jobTitle(title);
        var own = draft.build();
        var organisations = card.getOrganizations().stream()
                .filter(organisation -> !organisation.getValues().isEmpty())
                .skip(own.kind().equals("organisation") ? 1 : 0)
                .toList();
        for (var i = 0; i < organisations.size(); i++) {
            draft.employment(employment(organisations.get(i), i == 0 ? title : ""));
        }
    }

    private EmploymentText employment(Organization organisation, String title) {
        var values = organisation.getValues();
        var own = card.getTitles().stream()
                .filter(one -> one.getGroup() != null && one.getGroup().equals(organisation.getGroup()))
                .map(one -> text(one.getValue()))
                .findFirst();
        return new EmploymentText(
                values.get(0),
                values.stream().skip(1).filter(unit -> !unit.isBlank()).collect(Collectors.joining(", ")),
                own.orElse(title));
    }

    private void readPhones() {
        for (var phone : byPreference(card.getTelephoneNumbers())) {
            var uri = phone.getUri();
            var number = uri == null ? text(phone.getText()) : uri.getNumber();
            var extension = uri == null ? "" : text(uri.getExtension());
            if (!number.isBlank()) {
                draft.phone(labelled(phone, number, extension));
            }
        }
    }

    private PhoneText labelled(Telephone phone, String number, String extension) {
        var types = types(phone);
        var said = label(card, phone);
        return types.isEmpty()
                ? new PhoneText(number, extension, said, "")
                : new PhoneText(number, extension, types, said);
    }

    private void readEmails() {
        for (var email : byPreference(card.getEmails())) {
            var types = types(email);
            add(
                    email.getValue(),
                    address -> draft.email(new EmailText(address, types.isEmpty() ? label(card, email) : types)));
        }
    }

    private void readAddress(Address address) {
        var lines = Stream.of(address.getExtendedAddresses(), address.getPoBoxes(), address.getStreetAddresses())
                .flatMap(List::stream)
                .toList();
        var country = joined(" ", address.getCountries());
        var region = joined(" ", address.getRegions());
        var town = joined(" ", address.getLocalities());
        var abroad = !country.isBlank() && !country.equalsIgnoreCase("France");
        draft.address(new AddressText(
                lines,
                joined(" ", address.getPostalCodes()),
                region.equals(town) || (!abroad && !town.isBlank()) ? town : joined(", ", town, region),
                country,
                types(address)));
    }

    private void readIds() {
        extended(card, Extensions.STATUS).ifPresent(draft::status);
        extended(card, Extensions.SIREN).ifPresent(draft::siren);
        extended(card, Extensions.SIRET).ifPresent(draft::siret);
        extended(card, Extensions.VAT).ifPresent(draft::vat);
        extended(card, Extensions.OWNER).ifPresent(draft::owner);
        extended(card, Extensions.TEAM).ifPresent(draft::team);
        extended(card, Extensions.REFERENCE).ifPresent(draft::reference);
        for (var property : card.getExtendedProperties()) {
            var name = property.getPropertyName().toLowerCase(Locale.ROOT);
            if (name.startsWith(Extensions.CUSTOM)) {
                draft.custom(
                        name.substring(Extensions.CUSTOM.length()), Extensions.unescaped(text(property.getValue())));
            }
        }
    }

    /** What a program's own label beside the property says (Apple: {@code item1.X-ABLabel:_$!<Spouse>!$_}). */
    static String label(VCard card, VCardProperty property) {
        if (property.getGroup() == null) {
            return "";
        }
        return card.getExtendedProperties("X-ABLABEL").stream()
                .filter(label -> property.getGroup().equalsIgnoreCase(label.getGroup()))
                .findFirst()
                .map(label -> Extensions.unescaped(text(label.getValue())))
                .map(label -> label.startsWith("_$!<") ? label.substring(4, label.lastIndexOf(">!$_")) : label)
                .orElse("");
    }

    private static String types(VCardProperty property) {
        return property.getParameters().getTypes().stream()
                .flatMap(types -> Stream.of(types.split(",")))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !SILENT.contains(type) && !type.startsWith("x-"))
                .collect(Collectors.joining(" "));
    }

    /** Those marked as preferred first, the others in their order. */
    private static <T extends VCardProperty> List<T> byPreference(List<T> properties) {
        var sorted = new ArrayList<T>(properties);
        sorted.sort(Comparator.comparingInt(CardReader::preference));
        return sorted;
    }

    private static int preference(VCardProperty property) {
        var pref = property.getParameters().getPref();
        if (pref != null) {
            return pref;
        }
        var marked = property.getParameters().getTypes().stream().anyMatch("pref"::equalsIgnoreCase);
        return marked ? 1 : 101;
    }

    static Optional<String> extended(VCard card, String name) {
        return Optional.ofNullable(card.getExtendedProperty(name))
                .map(property -> Extensions.unescaped(text(property.getValue())))
                .filter(text -> !text.isBlank());
    }

    private static void add(@org.jspecify.annotations.Nullable String text, java.util.function.Consumer<String> to) {
        if (text != null && !text.isBlank()) {
            to.accept(text);
        }
    }

    static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static String joined(String separator, String... parts) {
        return joined(separator, List.of(parts));
    }

    private static String joined(String separator, List<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }
}
