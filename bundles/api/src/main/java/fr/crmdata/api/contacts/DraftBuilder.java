package fr.crmdata.api.contacts;

import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmailText;
import fr.crmdata.api.contacts.Draft.EmploymentText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.api.contacts.Draft.Photo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a {@link Draft} together; what is not given stays empty. For one thread. */
public final class DraftBuilder {

    private String kind = "";
    private String name = "";
    private String honorific = "";
    private String firstName = "";
    private String lastName = "";
    private String status = "";
    private String jobTitle = "";
    private String siren = "";
    private String siret = "";
    private String vat = "";
    private String birthday = "";
    private String owner = "";
    private String team = "";
    private String reference = "";
    private String description = "";
    private final List<PhoneText> phones = new ArrayList<>(4);
    private final List<EmailText> emails = new ArrayList<>(4);
    private final List<AddressText> addresses = new ArrayList<>(2);
    private final List<String> webSites = new ArrayList<>(2);
    private final List<String> tags = new ArrayList<>(2);
    private final Map<String, String> custom = new LinkedHashMap<>();
    private final List<EmploymentText> employments = new ArrayList<>(2);
    private final List<String> notes = new ArrayList<>(2);
    private List<Photo> photo = List.of();

    DraftBuilder() {}

    DraftBuilder(Draft start) {
        this.kind = start.kind();
        this.name = start.name();
        this.honorific = start.honorific();
        this.firstName = start.firstName();
        this.lastName = start.lastName();
        this.status = start.status();
        this.jobTitle = start.jobTitle();
        this.siren = start.siren();
        this.siret = start.siret();
        this.vat = start.vat();
        this.birthday = start.birthday();
        this.owner = start.owner();
        this.team = start.team();
        this.reference = start.reference();
        this.description = start.description();
        this.phones.addAll(start.phones());
        this.emails.addAll(start.emails());
        this.addresses.addAll(start.addresses());
        this.webSites.addAll(start.webSites());
        this.tags.addAll(start.tags());
        this.employments.addAll(start.employments());
        this.notes.addAll(start.notes());
        this.custom.putAll(start.custom());
        this.photo = start.photo();
    }

    public DraftBuilder kind(String value) {
        this.kind = value;
        return this;
    }

    public DraftBuilder name(String value) {
        this.name = value;
        return this;
    }

    public DraftBuilder honorific(String value) {
        this.honorific = value;
        return this;
    }

    public DraftBuilder firstName(String value) {
        this.firstName = value;
        return this;
    }

    public DraftBuilder lastName(String value) {
        this.lastName = value;
        return this;
    }

    public DraftBuilder status(String value) {
        this.status = value;
        return this;
    }

    public DraftBuilder jobTitle(String value) {
        this.jobTitle = value;
        return this;
    }

    public DraftBuilder siren(String value) {
        this.siren = value;
        return this;
    }

    public DraftBuilder siret(String value) {
        this.siret = value;
        return this;
    }

    public DraftBuilder vat(String value) {
        this.vat = value;
        return this;
    }

    public DraftBuilder birthday(String value) {
        this.birthday = value;
        return this;
    }

    public DraftBuilder owner(String value) {
        this.owner = value;
        return this;
    }

    public DraftBuilder team(String value) {
        this.team = value;
        return this;
    }

    public DraftBuilder reference(String value) {
        this.reference = value;
        return this;
    }

    public DraftBuilder description(String value) {
        this.description = value;
        return this;
    }

    public DraftBuilder phone(PhoneText value) {
        this.phones.add(value);
        return this;
    }

    public DraftBuilder email(EmailText value) {
        this.emails.add(value);
        return this;
    }

    public DraftBuilder address(AddressText value) {
        this.addresses.add(value);
        return this;
    }

    public DraftBuilder webSite(String value) {
        this.webSites.add(value);
        return this;
    }

    public DraftBuilder tag(String value) {
        this.tags.add(value);
        return this;
    }

    public DraftBuilder employment(EmploymentText value) {
        this.employments.add(value);
        return this;
    }

    public DraftBuilder note(String value) {
        this.notes.add(value);
        return this;
    }

    public DraftBuilder phone(String number) {
        return phone(PhoneText.of(number));
    }

    public DraftBuilder email(String address) {
        return email(EmailText.of(address));
    }

    /** @param key of the custom field */
    public DraftBuilder custom(String key, String value) {
        this.custom.put(key, value);
        return this;
    }

    public DraftBuilder photo(Photo value) {
        this.photo = List.of(value);
        return this;
    }

    public Draft build() {
        return new Draft(
                kind,
                name,
                honorific,
                firstName,
                lastName,
                status,
                jobTitle,
                phones,
                emails,
                addresses,
                webSites,
                siren,
                siret,
                vat,
                birthday,
                tags,
                owner,
                team,
                reference,
                description,
                custom,
                employments,
                notes,
                photo);
    }
}
