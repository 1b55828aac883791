package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a condition can ask about.
 *
 * @param key names it in the filter's text, such as {@code postalCode} or {@code custom.sector}
 * @param constants the only values there are; empty when any will do
 */
public record FilterField(String key, Type type, Set<String> constants) {

    private static final Map<String, FilterField> KNOWN = Stream.of(
                    constants("kind", Kind.class),
                    constants("status", Status.class),
                    of("town", Type.TEXT),
                    of("postalCode", Type.PREFIX),
                    of("department", Type.WORD),
                    of("country", Type.WORD),
                    of("tag", Type.TEXT),
                    of("owner", Type.OWNER),
                    of("team", Type.TEAM),
                    of("created", Type.DAY),
                    of("updated", Type.DAY),
                    of("birthday", Type.DAY),
                    of("hasPhone", Type.YES_NO),
                    of("hasEmail", Type.YES_NO),
                    of("import", Type.WORD),
                    of("duplicate", Type.YES_NO),
                    of("deleted", Type.YES_NO))
            .collect(Collectors.toMap(FilterField::key, Function.identity()));

    /** What values a field has, and how they can be compared. */
    public enum Type {
        /** Compared by words, without accents and case. */
        TEXT,
        /** Compared by its beginning: {@code 75} is all of Paris. */
        PREFIX,
        /** A code or an id, compared as it is. */
        WORD,
        /** Id of a user, or {@code me}. */
        OWNER,
        /** Id of a team, or {@code mine}. */
        TEAM,
        /** One of a few. */
        CONSTANT,
        DAY,
        NUMBER,
        YES_NO;

        public List<Op> ops() {
            return switch (this) {
                case TEXT -> List.of(Op.EQ, Op.IN, Op.NOT, Op.CONTAINS, Op.EMPTY, Op.FILLED);
                case PREFIX, WORD, OWNER, TEAM, CONSTANT -> List.of(Op.EQ, Op.IN, Op.NOT, Op.EMPTY, Op.FILLED);
                case DAY, NUMBER -> List.of(Op.EQ, Op.BEFORE, Op.AFTER, Op.GTE, Op.LTE, Op.EMPTY, Op.FILLED);
                case YES_NO -> List.of(Op.EQ, Op.EMPTY, Op.FILLED);
            };
        }
    }

    /** How a condition compares. */
    public enum Op {
        EQ(1, 1),
        IN(1, 100),
        /** None of these. */
        NOT(1, 100),
        EMPTY(0, 0),
        FILLED(0, 0),
        /** Earlier, or smaller. */
        BEFORE(1, 1),
        /** Later, or larger. */
        AFTER(1, 1),
        GTE(1, 1),
        LTE(1, 1),
        CONTAINS(1, 1);

        private final int least;
        private final int most;

        Op(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public String key() {
            return Drafts.key(this);
        }

        boolean takes(int values) {
            return values >= least && values <= most;
        }
    }

    private static FilterField of(String key, Type type) {
        return new FilterField(key, type, Set.of());
    }

    private static <E extends Enum<E>> FilterField constants(String key, Class<E> constants) {
        var keys = Arrays.stream(constants.getEnumConstants()).map(Drafts::key).collect(Collectors.toSet());
        return new FilterField(key, Type.CONSTANT, Set.copyOf(keys));
    }

    /** All fields a client's filters can have. */
    public static List<FilterField> all(CustomFields customFields) {
        return Stream.concat(
                        KNOWN.values().stream().sorted((a, b) -> a.key().compareTo(b.key())),
                        customFields.all().stream().map(FilterField::of))
                .toList();
    }

    static Optional<FilterField> find(String key, CustomFields customFields) {
        if (key.startsWith(CustomValueField.PREFIX)) {
            return customFields
                    .find(key.substring(CustomValueField.PREFIX.length()))
                    .map(FilterField::of);
        }
        return Optional.ofNullable(KNOWN.get(key));
    }

    private static FilterField of(CustomField field) {
        var key = CustomValueField.PREFIX + field.key();
        return switch (field.type()) {
            case TEXT -> of(key, Type.TEXT);
            case NUMBER -> of(key, Type.NUMBER);
            case DATE -> of(key, Type.DAY);
            case YES_NO -> of(key, Type.YES_NO);
            case CHOICE ->
                new FilterField(
                        key,
                        Type.CONSTANT,
                        field.choices().stream().map(CustomField.Choice::key).collect(Collectors.toUnmodifiableSet()));
        };
    }

    public boolean isCustom() {
        return key.startsWith(CustomValueField.PREFIX);
    }
}
