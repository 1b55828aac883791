package fr.crmdata.billing.model.matching;

import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.ReturnReason;
import java.util.Optional;

/**
 * What tells one entry from all others, whatever file it comes in: a statement repeats what a notification said before.
 *
 * @param strong by the bank's own reference, where it gave one
 * @param content by what the entry says; the n-th of equal ones in a file has the number n
 * @param named whether an end-to-end id makes the content unlikely to be the same by chance
 */
public record EntryIdentity(Optional<String> strong, String content, boolean named, String format) {

    /** How an entry stands to one that was read before. */
    public enum Sameness {
        NEW,
        SAME,
        /** Equal in all that is said, but too little is said. */
        PERHAPS
    }

    public Sameness comparedWith(EntryIdentity before) {
        if (strong.isPresent() && strong.equals(before.strong)) {
            return Sameness.SAME;
        }
        if (!content.equals(before.content)) {
            return Sameness.NEW;
        }
        if (strong.isPresent() && before.strong.isPresent()) {
            return format.equals(before.format) ? Sameness.NEW : Sameness.PERHAPS;
        }
        return named ? Sameness.SAME : Sameness.PERHAPS;
    }

    /** Numbers equal entries of one file; a new one for each file. */
    public static final class Numbering {
        private final Tally counts = new Tally();

        public EntryIdentity of(BankEntry entry) {
            var says = says(entry);
            var bank = entry.reference(Reference.BANK)
                    .map(text -> numbered(entry.source().account() + "|" + text + "|" + says));
            return new EntryIdentity(
                    bank,
                    numbered(says),
                    entry.reference(Reference.END_TO_END).isPresent(),
                    entry.source().format());
        }

        private String numbered(String key) {
            return key + "|" + counts.count(key);
        }

        private static String says(BankEntry entry) {
            return String.join(
                    "|",
                    entry.source().account(),
                    entry.status().name(),
                    entry.booked().map(Object::toString).orElse(""),
                    entry.amount().map(Object::toString).orElse(""),
                    entry.reference(Reference.END_TO_END)
                            .or(() -> entry.reference(Reference.BATCH))
                            .orElse(""),
                    entry.reason().map(ReturnReason::code).orElse(""));
        }
    }
}
