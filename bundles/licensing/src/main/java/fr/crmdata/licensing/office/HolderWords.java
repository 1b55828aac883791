package fr.crmdata.licensing.office;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.rules.VatNumber;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who a contract is made with in words, by the names of its parts: as it is stored and as it is typed at the console. */
public final class HolderWords {

    private HolderWords() {}

    public static Map<String, String> of(Holder holder) {
        var words = new LinkedHashMap<String, String>();
        words.put("name", holder.name());
        words.put("person", holder.person());
        words.put("street", holder.street());
        words.put("postalCode", holder.postalCode());
        words.put("city", holder.city());
        words.put("country", holder.country());
        words.put("siren", holder.siren());
        words.put("vatNumber", holder.vatNumber());
        words.put("email", holder.email());
        words.put("language", holder.language().tag());
        return words;
    }

    /** What is not there is empty. */
    public static Holder read(Map<String, String> words) {
        return new Holder(
                words.getOrDefault("name", ""),
                words.getOrDefault("person", ""),
                words.getOrDefault("street", ""),
                words.getOrDefault("postalCode", ""),
                words.getOrDefault("city", ""),
                words.getOrDefault("country", ""),
                words.getOrDefault("siren", ""),
                words.getOrDefault("vatNumber", ""),
                words.getOrDefault("email", ""),
                Given.constant(Language.class, "language", words.get("language")));
    }

    /**
     * @param before what is not said stays as it was there
     * @throws LicensingRefusal.Invalid naming what is unknown or does not fit
     */
    public static Holder change(Holder before, Map<String, String> changes) {
        var words = of(before);
        Given.onlyKnown(words.keySet(), changes.keySet());
        changes.forEach((name, text) -> words.put(name, text.strip()));
        words.computeIfPresent("vatNumber", (name, number) -> VatNumber.plain(number));
        return read(words);
    }
}
