package fr.crmdata.licensing.store;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are searched for: without accents, in small letters. */
final class SearchText {

    private SearchText() {}

    static String of(String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.length() <= 250 ? plain : plain.substring(0, 250);
    }

    /** For LIKE with the escape sign {@code !}. */
    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
