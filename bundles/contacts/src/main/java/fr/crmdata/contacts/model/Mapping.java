package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where each column of a table goes.
 *
 * @param columns titles as in the file
 * @param targets one for each column
 */
public record Mapping(List<String> columns, List<Target> targets) {

    public Mapping {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
        if (columns.size() != targets.size()) {
            throw new IllegalArgumentException(columns.size() + " columns, " + targets.size() + " targets");
        }
    }

    /**
     * Looks whether a file can be imported with it.
     *
     * @throws ContactRefusal.Invalid when no column names the contacts, two columns go to one place, or a custom field is gone
     */
    public Mapping check(CustomFields customFields) {
        var problems = new ArrayList<FieldProblem>();
        var taken = new HashSet<Target>();
        for (var i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            var path = "targets[" + i + "]";
            if (!target.part().isRepeatable() && !taken.add(target)) {
                problems.add(FieldProblem.of(path, "contacts.mapping.twice", columns.get(i)));
            }
            if (target.part() == Target.Part.CUSTOM
                    && customFields.find(target.custom()).isEmpty()) {
                problems.add(FieldProblem.of(path, "contacts.custom.unknown", target.custom()));
            }
        }
        if (targets.stream().noneMatch(target -> target.part().names())) {
            problems.add(FieldProblem.of("targets", "contacts.mapping.no-name"));
        }
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
        return this;
    }

    /** By which a mapping is remembered: the titles, whatever their order, case and accents, and
     * whether there is a {@link ReasonColumn}. At most 500 characters. */
    public static String signature(List<String> columns) {
        var titles = columns.stream()
                .filter(title -> !ReasonColumn.is(title))
                .map(Words::normalise)
                .sorted()
                .collect(Collectors.joining("|"));
        return titles.length() <= 480
                ? titles
                : titles.substring(0, 480) + "~" + Integer.toHexString(titles.hashCode());
    }

    /** The same mapping for a file whose columns stand in another order. */
    Mapping arranged(List<String> others) {
        var byTitle = new LinkedHashMap<String, List<Target>>();
        for (var i = 0; i < columns.size(); i++) {
            byTitle.computeIfAbsent(Words.normalise(columns.get(i)), any -> new ArrayList<>())
                    .add(targets.get(i));
        }
        var arranged = new ArrayList<Target>();
        for (var title : others) {
            var found = byTitle.getOrDefault(Words.normalise(title), List.of());
            arranged.add(found.isEmpty() ? Target.ignore() : found.remove(0));
        }
        return new Mapping(others, arranged);
    }

    /** As JSON has it. */
    public Map<String, Object> toPlain() {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("columns", columns);
        plain.put("targets", targets.stream().map(Target::key).toList());
        return plain;
    }

    /** @throws ContactRefusal.Invalid when the map is no mapping */
    public static Mapping fromPlain(Map<String, Object> plain) {
        var columns = Plain.texts(plain, "columns");
        var keys = Plain.texts(plain, "targets");
        if (columns.size() != keys.size()) {
            throw new ContactRefusal.Invalid("targets", "contacts.mapping.size", columns.size(), keys.size());
        }
        var targets = new ArrayList<Target>();
        for (var i = 0; i < keys.size(); i++) {
            var path = "targets[" + i + "]";
            var key = keys.get(i);
            targets.add(Target.parse(key)
                    .orElseThrow(
                            () -> new ContactRefusal.Invalid(path, "contacts.mapping.target", Findings.shown(key))));
        }
        return new Mapping(columns, targets);
    }
}
