package fr.crmdata.api.contacts;

import fr.crmdata.api.contacts.ContactDetails.BusinessIds;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.ContactDetails.WebSite;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a contact that differs from another in some fields. Begins with {@link ContactDetails#edit()}; for one thread. */
public final class ContactEditor {

    private Name name;
    private Status status;
    private Optional<String> jobTitle;
    private List<Phone> phones;
    private List<Email> emails;
    private List<PostalAddress> addresses;
    private List<WebSite> webSites;
    private BusinessIds businessIds;
    private Optional<LocalDate> birthday;
    private SortedSet<String> tags;
    private Optional<String> owner;
    private Optional<String> team;
    private Optional<String> reference;
    private Optional<String> description;
    private SortedMap<String, Object> custom;

    ContactEditor(ContactDetails start) {
        this.name = start.name();
        this.status = start.status();
        this.jobTitle = start.jobTitle();
        this.phones = start.phones();
        this.emails = start.emails();
        this.addresses = start.addresses();
        this.webSites = start.webSites();
        this.businessIds = start.businessIds();
        this.birthday = start.birthday();
        this.tags = start.tags();
        this.owner = start.owner();
        this.team = start.team();
        this.reference = start.reference();
        this.description = start.description();
        this.custom = start.custom();
    }

    public ContactEditor name(Name value) {
        this.name = value;
        return this;
    }

    public ContactEditor status(Status value) {
        this.status = value;
        return this;
    }

    public ContactEditor jobTitle(Optional<String> value) {
        this.jobTitle = value;
        return this;
    }

    public ContactEditor phones(List<Phone> value) {
        this.phones = value;
        return this;
    }

    public ContactEditor emails(List<Email> value) {
        this.emails = value;
        return this;
    }

    public ContactEditor addresses(List<PostalAddress> value) {
        this.addresses = value;
        return this;
    }

    public ContactEditor webSites(List<WebSite> value) {
        this.webSites = value;
        return this;
    }

    public ContactEditor businessIds(BusinessIds value) {
        this.businessIds = value;
        return this;
    }

    public ContactEditor siren(Optional<String> value) {
        this.businessIds = new BusinessIds(value, businessIds.siret(), businessIds.vat());
        return this;
    }

    public ContactEditor siret(Optional<String> value) {
        this.businessIds = new BusinessIds(businessIds.siren(), value, businessIds.vat());
        return this;
    }

    public ContactEditor vat(Optional<String> value) {
        this.businessIds = new BusinessIds(businessIds.siren(), businessIds.siret(), value);
        return this;
    }

    public ContactEditor birthday(Optional<LocalDate> value) {
        this.birthday = value;
        return this;
    }

    public ContactEditor tags(Collection<String> value) {
        var sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(value);
        this.tags = sorted;
        return this;
    }

    public ContactEditor owner(Optional<String> value) {
        this.owner = value;
        return this;
    }

    public ContactEditor team(Optional<String> value) {
        this.team = value;
        return this;
    }

    public ContactEditor reference(Optional<String> value) {
        this.reference = value;
        return this;
    }

    public ContactEditor description(Optional<String> value) {
        this.description = value;
        return this;
    }

    /** All custom values at once. */
    public ContactEditor custom(Map<String, Object> value) {
        this.custom = new TreeMap<>(value);
        return this;
    }

    /** One custom value; empty takes it away. */
    public ContactEditor custom(String key, Optional<Object> value) {
        var changed = new TreeMap<>(custom);
        value.ifPresentOrElse(some -> changed.put(key, some), () -> changed.remove(key));
        this.custom = changed;
        return this;
    }

    public ContactDetails done() {
        return new ContactDetails(
                name,
                status,
                jobTitle,
                phones,
                emails,
                addresses,
                webSites,
                businessIds,
                birthday,
                tags,
                owner,
                team,
                reference,
                description,
                custom);
    }
}
