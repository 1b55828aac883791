package fr.crmdata.contacts.imports;

import fr.crmdata.contacts.model.Reading;
import java.util.Optional;
import java.util.Set;

/**
 * A row that has been read, not yet held against the address book.
 *
 * @param name what stands on the card, as far as it can be read
 * @param reading empty when the row cannot be read
 * @param keys by which those are found that it may be the same as
 * @param problem code of the sentence that says why it cannot be read; empty text when it can
 */
record Prepared(long line, String name, Optional<Reading> reading, Set<String> keys, String problem) {

    private static final int LONGEST_NAME = 100;

    Prepared {
        name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        keys = Set.copyOf(keys);
    }

    static Prepared unreadable(long line, String source, String problem) {
        return new Prepared(line, source.strip().replaceAll("\\s+", " "), Optional.empty(), Set.of(), problem);
    }
}
