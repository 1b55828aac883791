package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields and their values as people read them, in one language. */
public final class FieldTexts {

    private final Language language;
    private final PhoneNumbers numbers;
    private final UnaryOperator<String> people;
    private final Texts texts;

    /** @param people name of a user or team by id; the id itself when unknown */
    public FieldTexts(Language language, PhoneNumbers numbers, UnaryOperator<String> people) {
        this.language = language;
        this.numbers = numbers;
        this.people = people;
        this.texts = Texts.of(FieldTexts.class, language);
    }

    /** What the field is called on a card. */
    public String label(Field field) {
        if (field instanceof CustomValueField custom) {
            return custom.definition().map(known -> known.label(language)).orElse(custom.name());
        }
        return texts.of("contacts.field." + field.key());
    }

    /**
     * What a place in a draft is called: {@code Téléphone 2} for {@code phones[1].number}. Problems name their fields by
     * such paths.
     */
    public String labelOf(String path, CustomFields customFields) {
        if (path.startsWith(CustomValueField.PREFIX)) {
            return label(Fields.custom(path.substring(CustomValueField.PREFIX.length()), customFields));
        }
        var bracket = path.indexOf('[');
        var dot = path.indexOf('.');
        var list = bracket < 0 ? dot < 0 ? path : path.substring(0, dot) : path.substring(0, bracket);
        var detail = dot < 0 ? "" : path.substring(dot + 1).replaceAll("\\[.*", "");
        var name = texts.has("contacts.path." + list + "." + detail)
                ? texts.of("contacts.path." + list + "." + detail)
                : texts.of(texts.has("contacts.path." + list) ? "contacts.path." + list : "contacts.field." + list);
        var position = bracket < 0 ? "0" : path.substring(bracket + 1, path.indexOf(']'));
        return position.equals("0") ? name : name + " " + (Integer.parseInt(position) + 1);
    }

    /** A value in one text; empty text for an empty field. */
    public String value(Field field, Optional<Object> value) {
        return value.map(plain -> value(field, plain)).orElse("");
    }

    private String value(Field field, Object plain) {
        if (field instanceof CustomValueField custom) {
            return custom.definition()
                    .map(known ->
                            CustomValues.format(known, CustomValues.fromPlain(custom.definition(), plain), language))
                    .orElseGet(plain::toString);
        }
        return switch ((StandardField) field) {
            case NAME -> plain instanceof Map<?, ?> map ? name(map) : "";
            case STATUS -> texts.of("contacts.status." + plain);
            case PHONES -> lines(plain, this::phone);
            case EMAILS -> lines(plain, email -> Plain.text(email, "address"));
            case ADDRESSES -> lines(plain, this::address);
            case BIRTHDAY -> date(plain.toString());
            case OWNER, TEAM -> people.apply(plain.toString());
            case TAGS, WEB_SITES ->
                plain instanceof List<?> list
                        ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                        : "";
            default -> plain.toString();
        };
    }

    private static String lines(Object list, java.util.function.Function<Map<?, ?>, String> entry) {
        return Plain.maps(list).stream().map(entry).collect(Collectors.joining("\n"));
    }

    private static String name(Map<?, ?> map) {
        return joined(
                " ",
                Plain.text(map, "honorific"),
                Plain.text(map, "firstName"),
                Plain.text(map, "lastName"),
                Plain.text(map, "name"));
    }

    private String phone(Map<?, ?> map) {
        var extension = Plain.text(map, "extension");
        var comment = Plain.text(map, "comment");
        return joined(
                " ",
                numbers.display(Plain.text(map, "number")),
                extension.isEmpty() ? "" : texts.of("contacts.phone.extension-short", extension),
                "(" + texts.of("contacts.phone.label." + Plain.text(map, "label")) + ")",
                comment);
    }

    private String address(Map<?, ?> map) {
        var country = Plain.text(map, "country");
        return joined(
                ", ",
                String.join(", ", Plain.texts(map, "lines")),
                joined(" ", Plain.text(map, "postalCode"), Plain.text(map, "town")),
                country.equals(Countries.FRANCE) ? "" : Countries.name(country, language));
    }

    private String date(String iso) {
        try {
            return CustomValues.format(LocalDate.parse(iso), language);
        } catch (DateTimeParseException older) {
            return iso;
        }
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
