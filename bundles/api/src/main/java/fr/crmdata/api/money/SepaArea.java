package fr.crmdata.api.money;

import java.util.Set;

/** Where euro debits and transfers by the SEPA schemes reach (list of the European Payments Council). */
public final class SepaArea {

    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Set<String> OUTSIDE_EEA =
            Set.of("AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA");

    private SepaArea() {}

    /** @param country two letters, as an IBAN begins with */
    public static boolean reaches(String country) {
        return isEea(country) || OUTSIDE_EEA.contains(country);
    }

    /** Payments that leave it must name the address of who pays. */
    public static boolean isEea(String country) {
        return EEA.contains(country);
    }
}
