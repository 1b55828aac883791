package fr.crmdata.billing.model.account;

/**
 * Where somebody lives or works, in the parts that banks ask for since November 2026; only town and country are a must.
 *
 * @param country two letters
 */
public record Address(String street, String building, String postcode, String town, String country) {

    public Address {
        if (town.isBlank() || !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("an address has a town and a country: " + town + ", " + country);
        }
    }
}
