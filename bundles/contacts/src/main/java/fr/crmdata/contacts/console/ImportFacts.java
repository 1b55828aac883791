package fr.crmdata.contacts.console;

import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.model.Drafts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of an import, as facts. */
final class ImportFacts {

    private static final List<String> OUTCOMES =
            List.of("rows", "create", "update", "unchanged", "duplicate", "refused");

    private ImportFacts() {}

    static Map<String, Object> of(Imports.Import done) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("import", done.id());
        facts.put("file", done.fileName());
        facts.put("format", done.format());
        facts.put("state", Drafts.key(done.state()));
        OUTCOMES.forEach(outcome -> facts.put(outcome, count(done, outcome)));
        return facts;
    }

    static long count(Imports.Import done, String outcome) {
        return done.counts().getOrDefault(outcome, 0L);
    }
}
