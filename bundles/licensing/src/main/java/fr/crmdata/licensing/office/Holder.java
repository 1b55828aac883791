package fr.crmdata.licensing.office;

import fr.crmdata.api.Language;

/**
 * Who a contract is made with, as it stands on letters and invoices.
 *
 * @param name of the company
 * @param person to whom letters are addressed; may be empty
 * @param street may have several lines
 * @param country ISO 3166 code of two letters
 * @param siren nine digits; may be empty
 * @param vatNumber such as {@code FR83404833048}; may be empty
 * @param email where mails about the contract go
 */
public record Holder(
        String name,
        String person,
        String street,
        String postalCode,
        String city,
        String country,
        String siren,
        String vatNumber,
        String email,
        Language language) {

    /** What a form begins with. */
    public static final Holder NOBODY = new Holder("", "", "", "", "", "FR", "", "", "", Language.FR);

    /** Without a VAT number. */
    public Holder(
            String name,
            String person,
            String street,
            String postalCode,
            String city,
            String country,
            String siren,
            String email,
            Language language) {
        this(name, person, street, postalCode, city, country, siren, "", email, language);
    }
}
