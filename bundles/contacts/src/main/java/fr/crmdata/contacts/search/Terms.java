package fr.crmdata.contacts.search;

import fr.crmdata.contacts.model.Words;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/** How values are written in the index, the same for those who fill it and those who ask. */
final class Terms {

    private static final int LONGEST_TEXT = 2_000;

    private Terms() {}

    static BytesRef id(String id) {
        var uuid = UUID.fromString(id);
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    static String fact(String key, String value) {
        return key + ":" + value;
    }

    /** A text of which the whole is compared. */
    static String whole(String text) {
        var normalised = Words.normalise(text);
        return normalised.length() <= LONGEST_TEXT ? normalised : normalised.substring(0, LONGEST_TEXT);
    }

    /** A town of which the whole is compared: {@code St-Denis} and {@code Saint-Denis} are the same. */
    static String town(String text) {
        var whole = whole(text);
        return whole.contains("st")
                ? String.join(" ", Words.of(whole).stream().map(Terms::spelt).toList())
                : whole;
    }

    private static String spelt(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }

    static String decimal(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Letters and digits only. */
    static String code(String text) {
        return cut(Words.normalise(text).replace(" ", ""));
    }

    static String cut(String word) {
        return word.length() <= InIndex.LONGEST_WORD ? word : word.substring(0, InIndex.LONGEST_WORD);
    }

    /**
     * The words under which a text is found: its own, {@code saint} for {@code st} and the other way round, and neighbours
     * joined as people type them: {@code legoff} for {@code Le Goff}, {@code jeanpaul} for {@code Jean-Paul}.
     *
     * @param joinsAll whether any neighbours are joined, or only those of which one is short
     */
    static Set<String> words(String text, boolean joinsAll) {
        var words = Words.of(text);
        var found = new LinkedHashSet<String>(words.size() * 2);
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            found.add(cut(word));
            switch (word) {
                case "st" -> found.add("saint");
                case "ste" -> found.add("sainte");
                case "saint" -> found.add("st");
                case "sainte" -> found.add("ste");
                default -> join(found, words, i, joinsAll);
            }
        }
        return found;
    }

    private static void join(Set<String> found, List<String> words, int at, boolean joinsAll) {
        if (at + 1 < words.size()) {
            var next = words.get(at + 1);
            if (joinsAll || words.get(at).length() <= 3 || next.length() <= 3) {
                found.add(cut(words.get(at) + next));
            }
        }
    }
}
