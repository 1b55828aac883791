package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.ContactDetails.WebSite;
import fr.crmdata.api.contacts.ContactEditor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields that every contact has, in the order of a card. */
public enum StandardField implements Field {
    NAME("name"),
    STATUS("status"),
    JOB_TITLE("jobTitle"),
    PHONES("phones"),
    EMAILS("emails"),
    ADDRESSES("addresses"),
    WEB_SITES("webSites"),
    SIREN("siren"),
    SIRET("siret"),
    VAT("vat"),
    BIRTHDAY("birthday"),
    TAGS("tags"),
    OWNER("owner"),
    TEAM("team"),
    REFERENCE("reference"),
    DESCRIPTION("description");

    private final String key;

    StandardField(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isList() {
        return this == PHONES || this == EMAILS || this == ADDRESSES || this == WEB_SITES || this == TAGS;
    }

    @Override
    public Optional<Object> read(ContactDetails details) {
        return valueIn(details).map(Object.class::cast);
    }

    private Optional<?> valueIn(ContactDetails details) {
        var ids = details.businessIds();
        return switch (this) {
            case NAME -> Optional.of(plain(details.name()));
            case STATUS ->
                Optional.of(details.status())
                        .filter(status -> status != Status.NONE)
                        .map(Drafts::key);
            case JOB_TITLE -> details.jobTitle();
            case PHONES -> list(details.phones(), StandardField::plain);
            case EMAILS -> list(details.emails(), StandardField::plain);
            case ADDRESSES -> list(details.addresses(), StandardField::plain);
            case WEB_SITES -> list(details.webSites(), WebSite::address);
            case SIREN -> ids.siren();
            case SIRET -> ids.siret();
            case VAT -> ids.vat();
            case BIRTHDAY -> details.birthday().map(LocalDate::toString);
            case TAGS -> list(List.copyOf(details.tags()), tag -> tag);
            case OWNER -> details.owner();
            case TEAM -> details.team();
            case REFERENCE -> details.reference();
            case DESCRIPTION -> details.description();
        };
    }

    @Override
    public ContactDetails write(ContactDetails details, Optional<Object> value) {
        try {
            return write(details.edit(), value).done();
        } catch (IllegalArgumentException | DateTimeException unfit) {
            throw new ContactRefusal.Invalid(key, "contacts.value");
        }
    }

    private ContactEditor write(ContactEditor edit, Optional<Object> value) {
        return switch (this) {
            case NAME -> edit.name(name(value.orElse("")));
            case STATUS ->
                edit.status(value.map(status -> Plain.constant(Status.class, key, status))
                        .orElse(Status.NONE));
            case JOB_TITLE -> edit.jobTitle(text(value));
            case PHONES -> edit.phones(objects(value, StandardField::phone));
            case EMAILS -> edit.emails(objects(value, StandardField::email));
            case ADDRESSES -> edit.addresses(objects(value, StandardField::address));
            case WEB_SITES ->
                edit.webSites(texts(value).stream().map(WebSite::new).toList());
            case SIREN -> edit.siren(text(value));
            case SIRET -> edit.siret(text(value));
            case VAT -> edit.vat(text(value));
            case BIRTHDAY -> edit.birthday(text(value).map(LocalDate::parse));
            case TAGS -> edit.tags(texts(value));
            case OWNER -> edit.owner(text(value));
            case TEAM -> edit.team(text(value));
            case REFERENCE -> edit.reference(text(value));
            case DESCRIPTION -> edit.description(text(value));
        };
    }

    private static <T> Optional<List<Object>> list(List<T> list, Function<T, Object> plain) {
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(list.stream().map(plain).toList());
    }

    private static Optional<String> text(Optional<Object> value) {
        return value.map(Object::toString).filter(text -> !text.isEmpty());
    }

    private static List<String> texts(Optional<Object> value) {
        return value.filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(Object::toString).toList())
                .orElse(List.of());
    }

    private static <T> List<T> objects(Optional<Object> value, Function<Map<?, ?>, T> object) {
        return value.map(list -> Plain.maps(list).stream().map(object).toList()).orElse(List.of());
    }

    private static Map<String, Object> plain(Name name) {
        var plain = new LinkedHashMap<String, Object>();
        if (name instanceof Name.Person person) {
            plain.put("kind", "person");
            plain.put("honorific", person.honorific());
            plain.put("firstName", person.firstName());
            plain.put("lastName", person.lastName());
        } else {
            plain.put("kind", "organisation");
            plain.put("name", name.display());
        }
        return plain;
    }

    private static Name name(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("no name");
        }
        return "person".equals(map.get("kind"))
                ? new Name.Person(
                        Plain.text(map, "honorific"), Plain.text(map, "firstName"), Plain.text(map, "lastName"))
                : new Name.Organisation(Plain.text(map, "name"));
    }

    private static Map<String, Object> plain(Phone phone) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("number", phone.number());
        plain.put("extension", phone.extension());
        plain.put("label", Drafts.key(phone.label()));
        plain.put("comment", phone.comment());
        return plain;
    }

    private static Phone phone(Map<?, ?> map) {
        return new Phone(
                Plain.text(map, "number"),
                Plain.text(map, "extension"),
                Plain.constantIfAny(Phone.Label.class, Plain.text(map, "label")).orElse(Phone.Label.OTHER),
                Plain.text(map, "comment"));
    }

    private static Map<String, Object> plain(Email email) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("address", email.address());
        plain.put("label", Drafts.key(email.label()));
        return plain;
    }

    private static Email email(Map<?, ?> map) {
        return new Email(
                Plain.text(map, "address"),
                Plain.constantIfAny(Email.Label.class, Plain.text(map, "label")).orElse(Email.Label.OTHER));
    }

    private static Map<String, Object> plain(PostalAddress address) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("lines", address.lines());
        plain.put("postalCode", address.postalCode());
        plain.put("town", address.town());
        plain.put("country", address.country());
        plain.put("label", Drafts.key(address.label()));
        return plain;
    }

    private static PostalAddress address(Map<?, ?> map) {
        return new PostalAddress(
                Plain.texts(map, "lines"),
                Plain.text(map, "postalCode"),
                Plain.text(map, "town"),
                Plain.text(map, "country"),
                Plain.constantIfAny(PostalAddress.Label.class, Plain.text(map, "label"))
                        .orElse(PostalAddress.Label.OTHER));
    }
}
