package fr.crmdata.contacts.book;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Match;
import fr.crmdata.contacts.model.Merge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Duplicates: finding them in the whole book, merging them, taking a merge back. */
public interface DuplicateDesk {

    /** Kind of the job that {@link #scan} starts. */
    String SCAN_JOB = "contacts.scan";

    /** Kind of the job that {@link #changeRules} starts. */
    String RULES_JOB = "contacts.rules";

    /** Two contacts that are held for the same; {@code id} stays the same from scan to scan. */
    record Pair(String id, Contact one, Contact other, Match match) {}

    /** What a merge did. */
    record MergeRecord(
            String id,
            String survivor,
            String other,
            String survivorName,
            String otherName,
            Instant at,
            String userName,
            boolean undone) {}

    /**
     * Starts a scan of the whole book as a job.
     *
     * @return its id; figures {@code pairs} and {@code contacts} in its result
     */
    String scan();

    /** Pairs that nobody has decided about, the surest first. */
    AddressBook.Slice<Pair> pairs(Optional<String> cursor, int limit);

    long openPairs();

    /** Pairs that this contact is in. */
    List<Pair> pairsOf(String contactId);

    /** They are two; the pair does not come back unless one of them changes in what the rule compares. */
    void dismiss(String pairId);

    /** Takes {@link #dismiss} back. */
    void reopen(String pairId);

    /** The choices proposed for a merge, in the order of a card; only fields that differ. */
    Map<Field, Merge.Choice> propose(String survivor, String other);

    /**
     * Makes one of two: notes, tasks, attachments, employments and relations of the other go to the survivor, the other is
     * deleted and its id leads to the survivor.
     *
     * @return id of the merge, by which it can be undone
     */
    String merge(
            String survivor, long survivorVersion, String other, long otherVersion, Map<Field, Merge.Choice> choices);

    /**
     * Both contacts as they were; what was changed since stays.
     *
     * @return fields of the survivor that keep a later value
     */
    List<Field> undo(String mergeId);

    /**
     * Merges, the newest first.
     *
     * @param cursor where an earlier piece ended
     */
    AddressBook.Slice<MergeRecord> merges(Optional<String> cursor, int limit);

    DuplicateRules rules();

    /** Needs the right to settings. The match keys of all contacts are renewed by a job, whose id is returned. */
    String changeRules(DuplicateRules rules);
}
