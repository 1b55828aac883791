package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.BusinessIds;
import java.util.Optional;

/** Brings what a row says into a contact that is there. */
final class Completion {

    private Completion() {}

    /** Empty fields are filled, lists are added to; nothing that is there goes away. */
    static ContactDetails complete(ContactDetails existing, ContactDetails row, CustomFields customFields) {
        var result = existing;
        for (var field : Fields.of(customFields, row)) {
            if (field.isList()) {
                result = Combining.combine((StandardField) field, result, row);
            } else if (!isId(field) && field.read(existing).isEmpty()) {
                var value = field.read(row);
                result = value.isEmpty() ? result : field.write(result, value);
            }
        }
        return areOneCompany(existing, row)
                ? result.edit()
                        .businessIds(filled(existing.businessIds(), row.businessIds()))
                        .done()
                : result;
    }

    /** What the row says replaces what is there; what it does not say stays, and so do tags. */
    static ContactDetails replace(ContactDetails existing, ContactDetails row, CustomFields customFields) {
        var result = existing;
        for (var field : Fields.of(customFields, row)) {
            var value = field.read(row);
            if (field == StandardField.TAGS) {
                result = Combining.combine(StandardField.TAGS, result, row);
            } else if (value.isPresent() && !isId(field)) {
                result = field.write(result, value);
            }
        }
        var ids = filled(row.businessIds(), areOneCompany(existing, row) ? existing.businessIds() : BusinessIds.none());
        var none = row.businessIds().equals(BusinessIds.none());
        return none ? result : result.edit().businessIds(ids).done();
    }

    private static boolean isId(Field field) {
        return field == StandardField.SIREN || field == StandardField.SIRET || field == StandardField.VAT;
    }

    /** The three numbers go together: those of two companies are never mixed. */
    private static boolean areOneCompany(ContactDetails one, ContactDetails other) {
        var a = one.businessIds().siren();
        var b = other.businessIds().siren();
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static BusinessIds filled(BusinessIds first, BusinessIds second) {
        return new BusinessIds(
                either(first.siren(), second.siren()),
                either(first.siret(), second.siret()),
                either(first.vat(), second.vat()));
    }

    private static Optional<String> either(Optional<String> first, Optional<String> second) {
        return first.isPresent() ? first : second;
    }
}
