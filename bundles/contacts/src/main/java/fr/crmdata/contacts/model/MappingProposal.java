package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.contacts.model.Target.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the columns of a file most likely go, told by their titles, by their values, and by what was chosen for the same
 * titles before.
 *
 * @param columns one for each column of the file, in order
 */
public record MappingProposal(List<Column> columns) {

    private static final int REMEMBERED = 100;
    private static final int CUSTOM_TITLE = 95;
    private static final int TITLE = 90;
    private static final int PART_OF_TITLE = 70;
    private static final int VALUES = 60;
    private static final int DOUBTFUL = 40;

    public MappingProposal {
        columns = List.copyOf(columns);
    }

    /**
     * A column and where it goes.
     *
     * @param confidence 0 to 100
     * @param reason code of a sentence; its argument is the title
     */
    public record Column(String title, Target target, int confidence, String reason) {

        public String sentence(Language language) {
            return Texts.of(MappingProposal.class, language).of(reason, title);
        }
    }

    /**
     * @param samples some rows, with a cell for each column
     * @param remembered what was chosen the last time for the same {@link Mapping#signature}
     */
    public static MappingProposal propose(
            List<String> titles, List<List<String>> samples, CustomFields customFields, Optional<Mapping> remembered) {
        if (remembered.isPresent()) {
            var arranged = remembered.get().arranged(titles);
            var columns = new ArrayList<Column>();
            for (var i = 0; i < titles.size(); i++) {
                columns.add(
                        ReasonColumn.is(titles.get(i))
                                ? reason(titles.get(i))
                                : new Column(
                                        titles.get(i),
                                        arranged.targets().get(i),
                                        REMEMBERED,
                                        "contacts.mapping.remembered"));
            }
            return new MappingProposal(columns);
        }
        var columns = new ArrayList<Column>();
        for (var i = 0; i < titles.size(); i++) {
            columns.add(column(titles.get(i), values(samples, i), customFields));
        }
        return new MappingProposal(persons(withoutCollisions(columns)));
    }

    public Mapping mapping() {
        return new Mapping(
                columns.stream().map(Column::title).toList(),
                columns.stream().map(Column::target).toList());
    }

    /** Whether nothing at all was recognised, as in a file of one column of loose words. */
    public boolean isHopeless() {
        return columns.stream().noneMatch(column -> column.target().part().names());
    }

    private static List<String> values(List<List<String>> samples, int column) {
        return samples.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private static Column reason(String title) {
        return new Column(title, Target.ignore(), REMEMBERED, "contacts.mapping.reason");
    }

    private static Column column(String title, List<String> values, CustomFields customFields) {
        if (ReasonColumn.is(title)) {
            return reason(title);
        }
        var words = Words.of(title);
        var custom = customFields.active().stream()
                .filter(field -> isCalled(field, title))
                .findFirst();
        if (custom.isPresent()) {
            return new Column(title, Target.custom(custom.get().key()), CUSTOM_TITLE, "contacts.mapping.custom");
        }
        var shape = ValueShapes.of(values);
        var exact = TitleWords.part(words);
        var part = exact.or(() -> TitleWords.partOfSome(words));
        if (part.isEmpty()) {
            return shape.map(found -> new Column(title, Target.of(found.part()), VALUES, "contacts.mapping.values"))
                    .orElse(new Column(title, Target.ignore(), 0, "contacts.mapping.unknown"));
        }
        if (shape.isPresent() && contradicts(part.get(), shape.get().part())) {
            return new Column(title, Target.of(shape.get().part()), VALUES, "contacts.mapping.values-not-title");
        }
        var agreed = shape.filter(found -> found.part() == part.get()).isPresent();
        var confidence = (exact.isPresent() ? TITLE : PART_OF_TITLE) + (agreed ? 8 : 0);
        var position = part.get().hasPosition() ? TitleWords.position(words) : 1;
        var doubtful = values.isEmpty() ? Math.min(confidence, PART_OF_TITLE) : confidence;
        return new Column(title, Target.of(part.get(), position), doubtful, "contacts.mapping.title");
    }

    private static boolean isCalled(CustomField field, String title) {
        var word = Words.normalise(title);
        return Words.normalise(field.labelFr()).equals(word)
                || (!field.labelEn().isEmpty()
                        && Words.normalise(field.labelEn()).equals(word))
                || Words.normalise(field.key()).equals(word);
    }

    /** Values that can be one thing only go before a title that says another. */
    private static boolean contradicts(Part title, Part values) {
        return switch (values) {
            case DETAILS -> title != Part.DETAILS;
            case EMAIL ->
                title != Part.EMAIL && title != Part.HOME_EMAIL && title != Part.OWNER && title != Part.REFERENCE;
            case WEB_SITE -> title != Part.WEB_SITE;
            case PHONE ->
                title == Part.NAME
                        || title == Part.EMAIL
                        || title == Part.TOWN
                        || title == Part.POSTAL_CODE
                        || title == Part.LAST_NAME;
            case SIRET -> title == Part.SIREN;
            default -> false;
        };
    }

    /** Where two columns claim a place that has room for one, the surer one gets it. */
    private static List<Column> withoutCollisions(List<Column> columns) {
        var taken = new HashSet<Target>();
        var settled = new ArrayList<>(columns);
        IntStream.range(0, columns.size())
                .boxed()
                .filter(i -> !columns.get(i).target().part().isRepeatable())
                .sorted(Comparator.comparingInt(i -> -columns.get(i).confidence()))
                .forEach(i -> {
                    var free = free(columns.get(i), taken);
                    taken.add(free.target());
                    settled.set(i, free);
                });
        return settled;
    }

    private static Column free(Column column, Set<Target> taken) {
        var target = column.target();
        while (taken.contains(target)) {
            if (!target.part().hasPosition() || target.position() == 9) {
                return new Column(column.title(), Target.ignore(), DOUBTFUL, "contacts.mapping.taken");
            }
            target = Target.of(target.part(), target.position() + 1);
        }
        return new Column(column.title(), target, column.confidence(), column.reason());
    }

    /** A column called "Nom" is a family name only where there is one for first names. */
    private static List<Column> persons(List<Column> columns) {
        var hasFirst = columns.stream().anyMatch(column -> column.target().part() == Part.FIRST_NAME);
        var hasName = columns.stream().anyMatch(column -> column.target().part() == Part.NAME);
        if (hasFirst || hasName) {
            return columns;
        }
        return columns.stream()
                .map(column -> column.target().part() == Part.LAST_NAME
                        ? new Column(column.title(), Target.of(Part.NAME), column.confidence(), column.reason())
                        : column)
                .toList();
    }
}
