package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.ContactPermissions;

/** What the caller may do, for pages that leave out what would be refused anyway. */
public record Rights(
        boolean write,
        boolean delete,
        boolean merge,
        boolean bulk,
        boolean imports,
        boolean exports,
        boolean settings,
        boolean shareViews) {

    static Rights of(Access access) {
        var bulk = access.may(ContactPermissions.BULK);
        var settings = access.may(ContactPermissions.SETTINGS);
        return new Rights(
                access.may(ContactPermissions.WRITE),
                access.may(ContactPermissions.DELETE),
                access.may(ContactPermissions.MERGE),
                bulk,
                access.may(ContactPermissions.IMPORT),
                access.may(ContactPermissions.EXPORT),
                settings,
                bulk || settings);
    }
}
