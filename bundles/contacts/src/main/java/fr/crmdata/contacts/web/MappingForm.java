package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.api.web.Form;
import fr.crmdata.contacts.book.Imports.Import;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.model.MappingProposal;
import fr.crmdata.contacts.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the columns of a file go, as a person sees and chooses it.
 *
 * @param columns empty for a file that needs no mapping
 * @param options as chosen so far, in texts by name
 */
public record MappingForm(List<Column> columns, List<TargetGroup> groups, Map<String, String> options) {

    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;\n]");
    private static final int SAMPLES = 3;
    private static final int SURE = 85;

    /** How well a column was understood. */
    public enum Reading {
        REMEMBERED,
        /** A person chose it, against what was proposed. */
        CHOSEN,
        SURE,
        DOUBTFUL,
        IGNORED
    }

    /**
     * A column of the file.
     *
     * @param samples the first values that are not empty
     * @param target key of the place it goes to
     * @param sentence why it goes there
     */
    public record Column(
            int position, String title, List<String> samples, String target, Reading reading, String sentence) {

        public Column {
            samples = List.copyOf(samples);
        }

        /** Name of its field in the form, which is how problems name it. */
        public String field() {
            return "targets[" + position + "]";
        }
    }

    public MappingForm {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        options = Map.copyOf(options);
    }

    /** The form as it is shown: what was typed goes before what is known. */
    static MappingForm of(Import file, CustomFields customFields, Form form, Ui ui) {
        var mapping = file.mapping();
        var columns = new ArrayList<Column>();
        if (mapping.isPresent()) {
            var table = file.preview().table();
            var samples = table.map(ImportFormat.Table::samples).orElse(List.of());
            var proposal = MappingProposal.propose(mapping.get().columns(), samples, customFields, Optional.empty());
            for (var i = 0; i < mapping.get().columns().size(); i++) {
                var key = form.value(
                        "targets[" + i + "]", mapping.get().targets().get(i).key());
                columns.add(column(file, i, key, proposal.columns().get(i), samples, ui));
            }
        }
        var groups =
                mapping.map(known -> TargetGroup.all(known, customFields, ui)).orElse(List.of());
        return new MappingForm(columns, groups, optionTexts(file.options(), form));
    }

    private static Column column(
            Import file,
            int position,
            String target,
            MappingProposal.Column proposed,
            List<List<String>> samples,
            Ui ui) {
        var values = samples.stream()
                .filter(row -> position < row.size())
                .map(row -> row.get(position).strip())
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .toList();
        var reading = reading(file, target, proposed);
        var sentence =
                switch (reading) {
                    case REMEMBERED -> ui.t("contacts.mapping.remembered", proposed.title());
                    case CHOSEN -> ui.t("contacts.import.chosen");
                    default -> proposed.sentence(ui.language());
                };
        return new Column(position, proposed.title(), values, target, reading, sentence);
    }

    private static Reading reading(Import file, String target, MappingProposal.Column proposed) {
        if (file.remembered()) {
            return Reading.REMEMBERED;
        }
        if (!target.equals(proposed.target().key())) {
            return Reading.CHOSEN;
        }
        if (target.equals(Target.ignore().key())) {
            return Reading.IGNORED;
        }
        return proposed.confidence() >= SURE ? Reading.SURE : Reading.DOUBTFUL;
    }

    private static Map<String, String> optionTexts(ImportOptions options, Form form) {
        var texts = new HashMap<String, String>();
        options.toPlain().forEach((name, value) -> texts.put(name, form.value(name, String.valueOf(value))));
        texts.put("kind", form.value("kind", String.valueOf(options.toPlain().getOrDefault("kind", ""))));
        texts.put("tags", form.value("tags", String.join(", ", options.tags())));
        return texts;
    }

    public String option(String name) {
        return options.getOrDefault(name, "");
    }

    /** Columns that go nowhere. */
    public long ignored() {
        return columns.stream()
                .filter(column -> column.target().equals(Target.ignore().key()))
                .count();
    }

    /**
     * The mapping that a form says; columns it does not name stay as they are.
     *
     * @throws fr.crmdata.contacts.model.ContactRefusal.Invalid naming the column whose place does not exist
     */
    static Optional<Mapping> mapping(Import file, Map<String, List<String>> form) {
        return file.mapping().map(known -> {
            var keys = new ArrayList<String>();
            for (var i = 0; i < known.targets().size(); i++) {
                keys.add(
                        first(form, "targets[" + i + "]", known.targets().get(i).key()));
            }
            return Mapping.fromPlain(Map.of("columns", known.columns(), "targets", keys));
        });
    }

    /** @throws fr.crmdata.contacts.model.ContactRefusal.Invalid when a word is unknown */
    static ImportOptions options(Map<String, List<String>> form) {
        var plain = new HashMap<String, Object>();
        for (var name : List.of("onMatch", "onLikely", "onBadValue", "kind", "status", "owner")) {
            var text = first(form, name, "");
            if (!text.isEmpty()) {
                plain.put(name, text);
            }
        }
        var tags = BETWEEN_TAGS
                .splitAsStream(first(form, "tags", ""))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        plain.put("tags", tags);
        return ImportOptions.fromPlain(plain);
    }

    private static String first(Map<String, List<String>> form, String name, String otherwise) {
        return form.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse(otherwise)
                .strip();
    }
}
