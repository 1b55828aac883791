package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmailText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import java.util.Locale;

/** Contacts as drafts, so that a form or a file can be filled with one: reading such a draft gives the same contact. */
public final class Drafts {

    private Drafts() {}

    public static Draft of(ContactDetails details) {
        var draft = Draft.builder().kind(key(details.kind()));
        if (details.name() instanceof Name.Person person) {
            draft.honorific(person.honorific()).firstName(person.firstName()).lastName(person.lastName());
        } else {
            draft.name(details.name().display());
        }
        draft.status(key(details.status())).jobTitle(details.jobTitle().orElse(""));
        details.phones()
                .forEach(phone -> draft.phone(
                        new PhoneText(phone.number(), phone.extension(), key(phone.label()), phone.comment())));
        details.emails().forEach(email -> draft.email(new EmailText(email.address(), key(email.label()))));
        details.addresses()
                .forEach(address -> draft.address(new AddressText(
                        address.lines(),
                        address.postalCode(),
                        address.town(),
                        address.country(),
                        key(address.label()))));
        details.webSites().forEach(site -> draft.webSite(site.address()));
        details.tags().forEach(draft::tag);
        details.custom().forEach((key, value) -> draft.custom(key, CustomValues.text(value)));
        var ids = details.businessIds();
        return draft.siren(ids.siren().orElse(""))
                .siret(ids.siret().orElse(""))
                .vat(ids.vat().orElse(""))
                .birthday(details.birthday().map(Object::toString).orElse(""))
                .owner(details.owner().orElse(""))
                .team(details.team().orElse(""))
                .reference(details.reference().orElse(""))
                .description(details.description().orElse(""))
                .build();
    }

    /** {@code former-customer} for {@code FORMER_CUSTOMER}: constants as programs write them. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
