package fr.crmdata.contacts.formats;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.api.contacts.ImportFormat.Row;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.Candidate;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.FieldTexts;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.MappingProposal;
import fr.crmdata.contacts.model.MatchKeys;
import fr.crmdata.contacts.model.RowPlan;
import fr.crmdata.contacts.model.RowPlanner;
import fr.crmdata.contacts.model.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Imports a file into an empty address book in memory and prints what became of its rows: for trying real files by hand.
 *
 * <p>Arguments: paths of files.
 */
public final class TryFile {

    private final Map<String, List<Candidate>> book = new HashMap<>();
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();
    private final TreeMap<String, Integer> codes = new TreeMap<>();
    private final TreeMap<String, List<String>> examples = new TreeMap<>();
    private final FieldTexts fields = new FieldTexts(Language.FR, Samples.NUMBERS, id -> id);
    private int mostKeys;
    private long keys;
    private int mostCandidates;

    private TryFile() {}

    public static void main(String[] paths) throws IOException {
        for (var path : paths) {
            new TryFile().run(Path.of(path));
        }
    }

    private void run(Path path) throws IOException {
        System.out.println("=== " + path.getFileName());
        var head = Files.readAllBytes(path);
        head = java.util.Arrays.copyOf(head, Math.min(head.length, Encoding.HEAD));
        ImportFormat format = new CsvImport().recognises(path.toString(), head) ? new CsvImport() : new VCardImport();
        var preview = format.preview(head, Language.FR);
        System.out.println(preview.description());
        var proposal = preview.table()
                .map(table -> MappingProposal.propose(
                        table.columns(), table.samples(), CustomFields.none(), Optional.empty()));
        proposal.ifPresent(known -> known.columns()
                .forEach(column -> System.out.println("  "
                        + column.title()
                        + " -> "
                        + column.target().key()
                        + " "
                        + column.confidence()
                        + " "
                        + column.sentence(Language.FR))));
        var options = proposal.isPresent() ? ImportOptions.defaults() : ImportOptions.forCards();
        var planner = new RowPlanner(DuplicateRules.defaults(), options, CustomFields.none(), fields, Language.FR);
        var rows = proposal.map(known -> new RowReader(known.mapping(), options));
        try (var content = format.read(Files.newInputStream(path))) {
            for (var row = content.next(); row.isPresent(); row = content.next()) {
                if (row.get() instanceof Row.Unreadable bad) {
                    count("unreadable " + bad.problem(), bad.line() + " " + bad.source());
                } else if (row.get() instanceof Row.Cells cells) {
                    plan(cells.line(), rows.orElseThrow().read(cells.cells()), planner);
                } else if (row.get() instanceof Row.Card card) {
                    plan(card.line(), RowReader.complete(card.draft(), options), planner);
                }
            }
        }
        System.out.println(outcomes);
        codes.forEach((code, count) -> {
            System.out.println(code + ": " + count);
            examples.get(code).forEach(example -> System.out.println("      " + example));
        });
        System.out.println(
                "keys " + keys + ", most of one contact " + mostKeys + ", most candidates " + mostCandidates);
    }

    private void count(String code, String example) {
        codes.merge(code, 1, Integer::sum);
        var list = examples.computeIfAbsent(code, any -> new ArrayList<>());
        if (list.size() < Integer.getInteger("examples", 6)) {
            list.add(example.substring(0, Math.min(300, example.length())));
        }
    }

    private void plan(long line, Draft draft, RowPlanner planner) {
        var reading = Samples.read(draft);
        reading.repairs().forEach(repair -> count("repair " + repair.code(), line + " " + repair));
        reading.problems().forEach(problem -> count("problem " + problem.code(), line + " " + problem));
        var candidates = new LinkedHashSet<Candidate>();
        var own = reading.details().map(details -> MatchKeys.of(details, DuplicateRules.defaults()));
        own.ifPresent(some -> some.forEach(key -> candidates.addAll(book.getOrDefault(key, List.of()))));
        mostCandidates = Math.max(mostCandidates, candidates.size());
        var plan = planner.plan(reading, new ArrayList<>(candidates));
        outcomes.merge(plan.outcome(), 1, Integer::sum);
        if (plan instanceof RowPlan.Duplicate duplicate) {
            count(
                    "duplicate "
                            + duplicate.of().get(0).match().orElseThrow().rule().key(),
                    line + " " + duplicate.details().name().display() + " / "
                            + plan.reasons(Language.FR, fields, CustomFields.none()));
        }
        if (plan instanceof RowPlan.Create create) {
            if (!create.possible().isEmpty()) {
                count(
                        "possible "
                                + create.possible()
                                        .get(0)
                                        .match()
                                        .orElseThrow()
                                        .rule()
                                        .key(),
                        line + " " + create.details().name().display() + " / "
                                + plan.reasons(Language.FR, fields, CustomFields.none()));
            }
            mostKeys = Math.max(mostKeys, own.orElseThrow().size());
            keys += own.orElseThrow().size();
            var candidate = Candidate.row(line, create.details());
            own.orElseThrow().forEach(key -> book.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(candidate));
            if (Boolean.getBoolean("show")) {
                System.out.println(create.details() + " " + reading.employments() + reading.notes() + reading.photo());
            }
        }
    }
}
