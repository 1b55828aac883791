package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.contracts.VatPlace;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a client is for VAT, and at which rate services to it are taxed. CGI 259-1, 283-2, 294, 296. */
public final class VatPlaces {

    /** Rate of Guadeloupe, Martinique and Réunion, per cent. CGI 296. */
    private static final BigDecimal OVERSEAS_RATE = new BigDecimal("8.5");

    /** The other member states. */
    private static final Set<String> MEMBER_STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
            "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** What has a code of its own and is a French department for VAT. */
    private static final Map<String, VatPlace> CODES = Map.of(
            "FR", VatPlace.FRANCE,
            "MC", VatPlace.FRANCE,
            "GP", VatPlace.OVERSEAS,
            "MQ", VatPlace.OVERSEAS,
            "RE", VatPlace.OVERSEAS,
            "GF", VatPlace.OVERSEAS_UNTAXED,
            "YT", VatPlace.OVERSEAS_UNTAXED);

    /** Saint-Barthélemy and Saint-Martin share the first digits of Guadeloupe; Saint-Pierre-et-Miquelon, the Pacific and the southern lands. */
    private static final Pattern COLLECTIVITIES = Pattern.compile("97133|97150|97[578]\\d\\d|98[4678]\\d\\d");

    private VatPlaces() {}

    /**
     * @param country two letters; empty for France
     * @param postalCode tells the French territories apart
     * @param vatNumber {@link VatNumber#plain}; empty when there is none
     */
    public static VatPlace of(String country, String postalCode, String vatNumber) {
        if (country.isEmpty() || country.equals("FR")) {
            return french(postalCode.replaceAll("\\s", ""));
        }
        if (MEMBER_STATES.contains(country)) {
            return VatNumber.isOfAnotherMemberState(vatNumber) ? VatPlace.MEMBER_STATE : VatPlace.FRANCE;
        }
        return CODES.getOrDefault(country, VatPlace.ABROAD);
    }

    private static VatPlace french(String postalCode) {
        if (COLLECTIVITIES.matcher(postalCode).matches()) {
            return VatPlace.ABROAD;
        }
        if (postalCode.startsWith("971") || postalCode.startsWith("972") || postalCode.startsWith("974")) {
            return VatPlace.OVERSEAS;
        }
        return postalCode.startsWith("973") || postalCode.startsWith("976")
                ? VatPlace.OVERSEAS_UNTAXED
                : VatPlace.FRANCE;
    }

    /** Whether a VAT number of another member state is that of the country. */
    static boolean fits(String country, String vatNumber) {
        return !VatNumber.isOfAnotherMemberState(vatNumber)
                || vatNumber.substring(0, 2).equals(country.equals("GR") ? "EL" : country);
    }

    /** @param usual per cent, as decided for France; 0 for a company that collects no VAT (CGI 293 B) */
    public static BigDecimal percent(VatPlace place, BigDecimal usual) {
        return switch (place) {
            case FRANCE -> usual;
            case OVERSEAS -> usual.min(OVERSEAS_RATE);
            case OVERSEAS_UNTAXED, MEMBER_STATE, ABROAD -> BigDecimal.ZERO;
        };
    }
}
