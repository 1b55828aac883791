package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import does with its rows.
 *
 * @param onMatch with a row whose contact is surely there already
 * @param onLikely with a row whose contact is likely there already
 * @param onBadValue with a row that holds a value that cannot be taken
 * @param kind of contacts whose name could be either; empty to guess
 * @param status of rows that say none
 * @param owner e-mail address or id of the user who gets rows that name nobody; empty text for none
 * @param tags added to every row
 */
public record ImportOptions(
        OnMatch onMatch,
        OnLikely onLikely,
        OnBadValue onBadValue,
        Optional<Kind> kind,
        Status status,
        String owner,
        List<String> tags) {

    public ImportOptions {
        tags = List.copyOf(tags);
    }

    public enum OnMatch {
        /** Fill the fields that are empty, add to lists. */
        COMPLETE,
        /** What the row says goes before what is there; what it does not say stays. */
        REPLACE,
        /** Leave the contact as it is. */
        SKIP,
        /** Make a second one. */
        CREATE
    }

    public enum OnLikely {
        /** Do not import the row; list it for a person to decide. */
        SET_ASIDE,
        /** Import it as a new contact. */
        CREATE
    }

    public enum OnBadValue {
        /** Do not import the row; it goes to the file of rows to correct. */
        REFUSE,
        /** Import it, and write the value into the description, so that it is not lost. */
        NOTE,
        /** Import it without the value. */
        DROP
    }

    public static ImportOptions defaults() {
        return new ImportOptions(
                OnMatch.COMPLETE, OnLikely.SET_ASIDE, OnBadValue.REFUSE, Optional.empty(), Status.NONE, "", List.of());
    }

    /** For cards, which nobody corrects in a file: what cannot be taken is noted in the description. */
    public static ImportOptions forCards() {
        return new ImportOptions(
                OnMatch.COMPLETE, OnLikely.SET_ASIDE, OnBadValue.NOTE, Optional.empty(), Status.NONE, "", List.of());
    }

    /** As JSON has it. */
    public Map<String, Object> toPlain() {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("onMatch", Drafts.key(onMatch));
        plain.put("onLikely", Drafts.key(onLikely));
        plain.put("onBadValue", Drafts.key(onBadValue));
        kind.ifPresent(known -> plain.put("kind", Drafts.key(known)));
        plain.put("status", Drafts.key(status));
        plain.put("owner", owner);
        plain.put("tags", tags);
        return plain;
    }

    /**
     * What is not said is as in {@link #defaults()}.
     *
     * @throws ContactRefusal.Invalid when a word is unknown
     */
    public static ImportOptions fromPlain(Map<String, Object> plain) {
        return new ImportOptions(
                Plain.constant(OnMatch.class, "onMatch", plain.getOrDefault("onMatch", "complete")),
                Plain.constant(OnLikely.class, "onLikely", plain.getOrDefault("onLikely", "set-aside")),
                Plain.constant(OnBadValue.class, "onBadValue", plain.getOrDefault("onBadValue", "refuse")),
                Optional.of(Plain.text(plain, "kind"))
                        .filter(text -> !text.isEmpty())
                        .map(text -> Plain.constant(Kind.class, "kind", text)),
                Plain.constant(Status.class, "status", plain.getOrDefault("status", "none")),
                Plain.text(plain, "owner"),
                Plain.texts(plain, "tags"));
    }
}
