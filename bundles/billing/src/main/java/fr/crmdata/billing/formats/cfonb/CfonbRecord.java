package fr.crmdata.billing.formats.cfonb;

import fr.crmdata.billing.model.statement.Place;
import java.util.Optional;

/** One record of 120 signs, with its fields by their published positions. */
record CfonbRecord(String signs, long line, long start) {

    static final int LENGTH = 120;

    /** @param from first position, from 1 */
    String raw(int from, int to) {
        return signs.substring(from - 1, to);
    }

    Optional<String> field(int from, int to) {
        var text = raw(from, to).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String code() {
        return raw(1, 2);
    }

    String bank() {
        return raw(3, 7);
    }

    String branch() {
        return raw(12, 16);
    }

    Optional<String> currency() {
        return field(17, 19);
    }

    Optional<String> decimals() {
        return field(20, 20);
    }

    String account() {
        return raw(22, 32);
    }

    Place place(String path) {
        return new Place(line, start, path);
    }

    Place place(String path, int position) {
        return new Place(line, start + position - 1, path);
    }
}
