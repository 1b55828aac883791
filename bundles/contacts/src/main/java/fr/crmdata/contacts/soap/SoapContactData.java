package fr.crmdata.contacts.soap;

import static fr.crmdata.contacts.soap.SoapTexts.orNull;
import static fr.crmdata.contacts.soap.SoapTexts.text;

import fr.crmdata.api.contacts.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What can be said about a contact; everything may be left out, but one of the names is needed. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ContactData",
        propOrder = {
            "kind",
            "name",
            "honorific",
            "firstName",
            "lastName",
            "status",
            "jobTitle",
            "phones",
            "emails",
            "addresses",
            "webSites",
            "siren",
            "siret",
            "vat",
            "birthday",
            "tags",
            "owner",
            "team",
            "reference",
            "description",
            "customValues",
            "employers",
            "notes"
        })
public final class SoapContactData {

    /** {@code person} or {@code organisation}; the name tells when it is left out. */
    @Nullable
    String kind;

    @Nullable
    String name;

    @Nullable
    String honorific;

    @Nullable
    String firstName;

    @Nullable
    String lastName;

    /** {@code none}, {@code prospect}, {@code customer} or {@code former-customer}. */
    @Nullable
    String status;

    @Nullable
    String jobTitle;

    @XmlElement(name = "phone")
    List<SoapParts.Phone> phones = new ArrayList<>();

    @XmlElement(name = "email")
    List<SoapParts.Email> emails = new ArrayList<>();

    @XmlElement(name = "address")
    List<SoapParts.Address> addresses = new ArrayList<>();

    @XmlElement(name = "webSite")
    List<String> webSites = new ArrayList<>();

    @Nullable
    String siren;

    @Nullable
    String siret;

    @Nullable
    String vat;

    @XmlSchemaType(name = "date")
    @Nullable
    String birthday;

    @XmlElement(name = "tag")
    List<String> tags = new ArrayList<>();

    /** Id or e-mail address of a user. */
    @Nullable
    String owner;

    /** Id or name of a team. */
    @Nullable
    String team;

    @Nullable
    String reference;

    @Nullable
    String description;

    @XmlElement(name = "customValue")
    List<SoapParts.CustomValue> customValues = new ArrayList<>();

    /** Where a person works; only when creating. */
    @XmlElement(name = "employer")
    List<SoapParts.Employer> employers = new ArrayList<>();

    /** Texts for the timeline; only when creating. */
    @XmlElement(name = "note")
    List<String> notes = new ArrayList<>();

    /** @param contact as {@link fr.crmdata.contacts.model.Drafts#of} says it */
    static SoapContactData of(Draft contact) {
        var data = new SoapContactData();
        data.kind = orNull(contact.kind());
        data.name = orNull(contact.name());
        data.honorific = orNull(contact.honorific());
        data.firstName = orNull(contact.firstName());
        data.lastName = orNull(contact.lastName());
        data.status = orNull(contact.status());
        data.jobTitle = orNull(contact.jobTitle());
        contact.phones().forEach(phone -> data.phones.add(SoapParts.Phone.of(phone)));
        contact.emails().forEach(email -> data.emails.add(SoapParts.Email.of(email)));
        contact.addresses().forEach(address -> data.addresses.add(SoapParts.Address.of(address)));
        data.webSites.addAll(contact.webSites());
        data.siren = orNull(contact.siren());
        data.siret = orNull(contact.siret());
        data.vat = orNull(contact.vat());
        data.birthday = orNull(contact.birthday());
        data.tags.addAll(contact.tags());
        data.owner = orNull(contact.owner());
        data.team = orNull(contact.team());
        data.reference = orNull(contact.reference());
        data.description = orNull(contact.description());
        new TreeMap<>(contact.custom())
                .forEach((key, value) -> data.customValues.add(new SoapParts.CustomValue(key, value)));
        return data;
    }

    Draft draft() {
        var draft = Draft.builder()
                .kind(text(kind))
                .name(text(name))
                .honorific(text(honorific))
                .firstName(text(firstName))
                .lastName(text(lastName))
                .status(text(status))
                .jobTitle(text(jobTitle))
                .siren(text(siren))
                .siret(text(siret))
                .vat(text(vat))
                .birthday(text(birthday))
                .owner(text(owner))
                .team(text(team))
                .reference(text(reference))
                .description(text(description));
        phones.forEach(phone -> draft.phone(phone.draft()));
        emails.forEach(email -> draft.email(email.draft()));
        addresses.forEach(address -> draft.address(address.draft()));
        webSites.forEach(site -> draft.webSite(text(site)));
        tags.forEach(tag -> draft.tag(text(tag)));
        custom().forEach(draft::custom);
        employers.forEach(employer -> draft.employment(employer.draft()));
        notes.forEach(note -> draft.note(text(note)));
        return draft.build();
    }

    private Map<String, String> custom() {
        var values = new TreeMap<String, String>();
        customValues.forEach(value -> values.put(text(value.key), text(value.value)));
        return values;
    }
}
