package fr.crmdata.contacts.formats;

import ezvcard.VCard;
import ezvcard.VCardDataType;
import ezvcard.VCardVersion;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import ezvcard.property.VCardProperty;
import ezvcard.util.TelUri;
import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ExportFormat.Exported;
import fr.crmdata.contacts.model.Countries;
import fr.crmdata.contacts.model.CustomValues;
import fr.crmdata.contacts.model.Drafts;
import java.util.List;
import java.util.Optional;

/** Writes one contact as a vCard. What has no property of its own goes into extensions, so that we read all of it again. */
final class CardWriter {

    private final Exported row;
    private final ContactDetails details;
    private final VCardVersion version;
    private final VCard card;
    private int groups;

    CardWriter(Exported row, VCardVersion version) {
        this.row = row;
        this.details = row.contact().details();
        this.version = version;
        this.card = new VCard(version);
    }

    VCard card() {
        card.setUid(new Uid("urn:uuid:" + row.contact().id()));
        card.setRevision(new Revision(row.contact().updatedAt()));
        writeName();
        writeEmployments();
        details.phones().forEach(this::writePhone);
        details.emails().forEach(email -> {
            var property = new Email(email.address());
            type(property, Drafts.key(email.label()));
            card.addEmail(property);
        });
        details.addresses().forEach(this::writeAddress);
        details.webSites().forEach(site -> card.addUrl(site.address()));
        details.birthday().ifPresent(day -> card.setBirthday(new Birthday(day)));
        if (!details.tags().isEmpty()) {
            var categories = new Categories();
            categories.getValues().addAll(details.tags());
            card.setCategories(categories);
        }
        details.description().ifPresent(card::addNote);
        writeExtensions();
        return card;
    }

    private void writeName() {
        var name = new StructuredName();
        if (details.name() instanceof Name.Person person) {
            name.setFamily(person.lastName());
            name.setGiven(person.firstName());
            if (!person.honorific().isEmpty()) {
                name.getPrefixes().add(person.honorific());
            }
            kind(Kind.individual());
        } else {
            kind(Kind.org());
            if (version != VCardVersion.V4_0) {
                card.addExtendedProperty("X-ABShowAs", "COMPANY");
            }
            var organisation = new Organization();
            organisation.getValues().add(details.name().display());
            card.addOrganization(organisation);
        }
        card.setFormattedName(details.name().display());
        card.setStructuredName(name);
    }

    private void kind(Kind kind) {
        if (version == VCardVersion.V4_0) {
            card.setKind(kind);
        }
    }

    private void writeEmployments() {
        details.jobTitle().ifPresent(card::addTitle);
        for (var employment : row.employments()) {
            var organisation = new Organization();
            organisation.getValues().add(employment.organisation());
            if (!employment.department().isEmpty()) {
                organisation.getValues().add(employment.department());
            }
            if (!employment.jobTitle().isEmpty() && !details.jobTitle().equals(Optional.of(employment.jobTitle()))) {
                var title = new Title(employment.jobTitle());
                organisation.setGroup(group());
                title.setGroup(organisation.getGroup());
                card.addTitle(title);
            }
            card.addOrganization(organisation);
        }
    }

    private String group() {
        groups++;
        return "item" + groups;
    }

    private void writePhone(Phone phone) {
        var property = version == VCardVersion.V4_0 && !phone.isShort()
                ? new Telephone(uri(phone))
                : new Telephone(
                        phone.extension().isEmpty() ? phone.number() : phone.number() + " ext. " + phone.extension());
        switch (phone.label()) {
            case WORK -> type(property, "work", "voice");
            case MOBILE -> type(property, "cell");
            case HOME -> type(property, "home", "voice");
            case FAX -> type(property, "work", "fax");
            case OTHER -> type(property, "other");
        }
        if (!phone.comment().isEmpty()) {
            property.setGroup(group());
            card.addExtendedProperty("X-ABLabel", Extensions.escaped(phone.comment()))
                    .setGroup(property.getGroup());
        }
        card.addTelephoneNumber(property);
    }

    private static TelUri uri(Phone phone) {
        var uri = new TelUri.Builder(phone.number());
        return phone.extension().isEmpty()
                ? uri.build()
                : uri.extension(phone.extension()).build();
    }

    private void writeAddress(PostalAddress address) {
        var property = new Address();
        if (!address.lines().isEmpty()) {
            property.setStreetAddress(String.join("\n", address.lines()));
        }
        property.setPostalCode(address.postalCode());
        property.setLocality(address.town());
        property.setCountry(Countries.name(address.country(), Language.FR));
        type(property, Drafts.key(address.label()));
        card.addAddress(property);
    }

    private static void type(VCardProperty property, String... types) {
        List.of(types).forEach(type -> property.addParameter("TYPE", type));
    }

    private void writeExtensions() {
        if (details.status() != ContactDetails.Status.NONE) {
            extension(Extensions.STATUS, Optional.of(Drafts.key(details.status())));
        }
        extension(Extensions.SIREN, details.businessIds().siren());
        extension(Extensions.SIRET, details.businessIds().siret());
        extension(Extensions.VAT, details.businessIds().vat());
        extension(Extensions.OWNER, Optional.of(row.ownerEmail()));
        extension(Extensions.TEAM, Optional.of(row.teamName()));
        extension(Extensions.REFERENCE, details.reference());
        details.custom()
                .forEach((key, value) -> extension(
                        Extensions.CUSTOM.toUpperCase(java.util.Locale.ROOT) + key,
                        Optional.of(CustomValues.text(value))));
    }

    private void extension(String name, Optional<String> value) {
        value.filter(text -> !text.isEmpty())
                .ifPresent(text -> card.addExtendedProperty(name, Extensions.escaped(text), VCardDataType.TEXT));
    }
}
