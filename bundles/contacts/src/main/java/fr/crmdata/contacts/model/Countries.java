package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by their codes (ISO 3166-1) and by the names people write on envelopes. */
public final class Countries {

    public static final String FRANCE = "FR";

    /** Where postal codes have the five digits of La Poste: France, overseas France and Monaco. */
    private static final Set<String> FRENCH =
            Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "MC", "TF");

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (var code : Locale.getISOCountries()) {
            var country = new Locale("", code);
            for (var locale : List.of(Locale.FRANCE, Locale.UK, Locale.US)) {
                BY_NAME.put(Words.normalise(country.getDisplayCountry(locale)), code);
            }
            BY_NAME.put(Words.normalise(country.getISO3Country()), code);
            BY_NAME.put(Words.normalise(code), code);
        }
        BY_NAME.put("united states of america", "US");
        BY_NAME.put("etats unis d amerique", "US");
        BY_NAME.put("u s a", "US");
        BY_NAME.put("uk", "GB");
        BY_NAME.put("u k", "GB");
        BY_NAME.put("england", "GB");
        BY_NAME.put("angleterre", "GB");
        BY_NAME.put("great britain", "GB");
        BY_NAME.put("grande bretagne", "GB");
        BY_NAME.put("ecosse", "GB");
        BY_NAME.put("scotland", "GB");
        BY_NAME.put("hollande", "NL");
        BY_NAME.put("holland", "NL");
        BY_NAME.put("the netherlands", "NL");
        BY_NAME.put("deutschland", "DE");
        BY_NAME.put("espana", "ES");
        BY_NAME.put("italia", "IT");
        BY_NAME.put("belgie", "BE");
        BY_NAME.put("schweiz", "CH");
        BY_NAME.put("reunion", "RE");
        BY_NAME.put("la reunion", "RE");
        BY_NAME.put("france metropolitaine", FRANCE);
        BY_NAME.put("republique tcheque", "CZ");
        BY_NAME.put("czech republic", "CZ");
        BY_NAME.put("cote d ivoire", "CI");
    }

    private Countries() {}

    /** The code of a country that is named by its code or in French or English. */
    public static Optional<String> find(String text) {
        return Optional.ofNullable(BY_NAME.get(Words.normalise(text)));
    }

    public static String name(String code, Language language) {
        return new Locale("", code).getDisplayCountry(language.locale());
    }

    static boolean isFrench(String country) {
        return FRENCH.contains(country);
    }
}
