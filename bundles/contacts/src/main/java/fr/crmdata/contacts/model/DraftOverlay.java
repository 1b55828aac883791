package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.DraftBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some fields of a draft laid over a contact, as a form of one field or a partial update by a program sends them. What the
 * other fields hold stays untouched, even where it would not be taken today.
 */
public final class DraftOverlay {

    private static final Set<String> NAME_PARTS = Set.of("kind", "firstName", "lastName", "honorific");
    private static final Set<String> IDS = Set.of("siren", "siret", "vat");
    private static final String NAME = "name";
    private static final String WHOLE = "contacts.too-much";

    private final ContactDetails current;
    private final Draft typed;
    private final Set<String> keys;
    private final List<Field> fields;

    /**
     * @param keys of fields, see {@link Field#key}; besides them the parts of a name: {@code firstName}, {@code lastName},
     *     {@code honorific}, {@code kind}
     * @throws ContactRefusal.Invalid when one of them is no field
     */
    public DraftOverlay(ContactDetails current, Draft typed, Set<String> keys, CustomFields customFields) {
        this.current = current;
        this.typed = typed;
        this.keys = Set.copyOf(keys);
        var found = new LinkedHashSet<Field>();
        for (var key : keys) {
            var field = NAME_PARTS.contains(key) ? NAME : key;
            found.add(Fields.find(field, customFields)
                    .orElseThrow(() -> new ContactRefusal.Invalid(key, "contacts.field.unknown", Findings.shown(key))));
        }
        this.fields = List.copyOf(found);
    }

    /** The contact as a draft, with these fields as typed; to be read like any other. */
    public Draft draft() {
        var now = Drafts.of(current);
        var draft = Draft.builder();
        copyName(draft, now);
        copyTexts(draft, now);
        from("phones", now).phones().forEach(draft::phone);
        from("emails", now).emails().forEach(draft::email);
        from("addresses", now).addresses().forEach(draft::address);
        from("webSites", now).webSites().forEach(draft::webSite);
        from("tags", now).tags().forEach(draft::tag);
        for (var custom : List.of(now.custom(), typed.custom())) {
            for (var key : custom.keySet()) {
                draft.custom(key, custom(key, now).getOrDefault(key, ""));
            }
        }
        return draft.build();
    }

    private Draft from(String key, Draft now) {
        return keys.contains(key) ? typed : now;
    }

    private Map<String, String> custom(String key, Draft now) {
        return from(CustomValueField.PREFIX + key, now).custom();
    }

    private void copyName(DraftBuilder draft, Draft now) {
        var whole = keys.contains(NAME);
        var kind = whole || keys.contains("kind") ? typed.kind() : "";
        draft.kind(kind.isEmpty() ? now.kind() : kind)
                .name(from(NAME, now).name())
                .honorific((whole ? typed : from("honorific", now)).honorific())
                .firstName((whole ? typed : from("firstName", now)).firstName())
                .lastName((whole ? typed : from("lastName", now)).lastName());
    }

    private void copyTexts(DraftBuilder draft, Draft now) {
        draft.status(from("status", now).status())
                .jobTitle(from("jobTitle", now).jobTitle())
                .siren(from("siren", now).siren())
                .siret(from("siret", now).siret())
                .vat(from("vat", now).vat())
                .birthday(from("birthday", now).birthday())
                .owner(from("owner", now).owner())
                .team(from("team", now).team())
                .reference(from("reference", now).reference())
                .description(from("description", now).description());
    }

    /**
     * The contact with these fields as they were read.
     *
     * @throws ContactRefusal.Invalid when one of them cannot be taken
     */
    public ContactDetails apply(Reading reading) {
        var problems = concerning(reading.problems());
        if (!problems.isEmpty() || reading.details().isEmpty()) {
            throw new ContactRefusal.Invalid(problems.isEmpty() ? reading.problems() : problems);
        }
        return Fields.copy(reading.details().get(), current, fields);
    }

    /** Those that are about the fields that are laid over, or about the whole. */
    public List<FieldProblem> concerning(List<FieldProblem> findings) {
        var mine = new ArrayList<FieldProblem>();
        for (var finding : findings) {
            var root = root(finding.field());
            var named = NAME_PARTS.contains(root) ? NAME : root;
            var ids = IDS.contains(root) && keys.stream().anyMatch(IDS::contains);
            if (ids
                    || finding.code().equals(WHOLE)
                    || fields.stream().anyMatch(field -> field.key().equals(named))) {
                mine.add(finding);
            }
        }
        return mine;
    }

    /** {@code phones} for {@code phones[1].number}; the key of a custom field stays behind its prefix. */
    private static String root(String path) {
        if (path.startsWith(CustomValueField.PREFIX)) {
            return path;
        }
        var end = 0;
        while (end < path.length() && path.charAt(end) != '[' && path.charAt(end) != '.') {
            end++;
        }
        return path.substring(0, end);
    }
}
