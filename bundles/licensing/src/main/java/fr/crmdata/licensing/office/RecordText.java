package fr.crmdata.licensing.office;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Covered;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.model.settings.OutOfRange;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records in words: each value by its name, values of records within records by names with points. */
final class RecordText {

    private static final String NONE = "-";

    /** What is written for a value that may be left out and is. */
    private static final String NOTHING = NONE + "?";

    private RecordText() {}

    /** One value of a record. */
    record Field(String name, FieldType type, boolean needed, List<String> choices) {}

    static List<Field> fields(String prefix, Class<?> type) {
        var fields = new ArrayList<Field>();
        for (var component : RecordShape.of(type).components()) {
            var inner = inner(component);
            var name = prefix + component.getName();
            if (inner.isRecord() && FieldTypes.of(inner).isEmpty()) {
                fields.addAll(fields(name + ".", inner));
            } else {
                FieldTypes.of(inner)
                        .ifPresent(known -> fields.add(
                                new Field(name, known, component.getType() != Optional.class, choices(inner))));
            }
        }
        return fields;
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    static Map<String, String> write(Object record) {
        var values = new LinkedHashMap<String, String>();
        write("", record, values);
        return values;
    }

    private static void write(String prefix, Object record, Map<String, String> values) {
        for (var component : RecordShape.of(record.getClass()).components()) {
            var value = RecordShape.value(record, component);
            if (value instanceof Optional<?> optional) {
                if (optional.isPresent()) {
                    writeOne(prefix + component.getName(), optional.get(), values);
                }
            } else {
                writeOne(prefix + component.getName(), value, values);
            }
        }
    }

    private static void writeOne(String name, Object value, Map<String, String> values) {
        if (value instanceof Fact fact) {
            values.put(name + ".fact", FactKind.of(fact).name());
            write(name + ".", fact, values);
        } else if (value instanceof Record record
                && FieldTypes.of(value.getClass()).isEmpty()) {
            write(name + ".", record, values);
        } else {
            values.put(name, FieldTypes.write(value));
        }
    }

    /** @throws LicensingRefusal.Invalid naming every value that does not fit */
    static <T> T read(Class<T> type, Map<String, String> values) {
        var problems = new ArrayList<FieldProblem>();
        var record = read(type, "", values, problems);
        if (record == null || !problems.isEmpty()) {
            throw new LicensingRefusal.Invalid(problems);
        }
        return type.cast(record);
    }

    /** @throws LicensingRefusal.Invalid naming every value that is unknown or does not fit */
    static <T extends Record> T change(T before, Map<String, String> changes) {
        var values = write(before);
        var known = fields("", before.getClass()).stream().map(Field::name).collect(Collectors.toSet());
        Given.onlyKnown(known, changes.keySet());
        values.putAll(changes);
        @SuppressWarnings("unchecked") // the class of what was given
        var type = (Class<T>) before.getClass();
        return read(type, values);
    }

    private static @Nullable Object read(
            Class<?> type, String prefix, Map<String, String> values, List<FieldProblem> problems) {
        var shape = RecordShape.of(type);
        var arguments = new @Nullable Object[shape.components().size()];
        var before = problems.size();
        for (var i = 0; i < arguments.length; i++) {
            arguments[i] = component(shape.components().get(i), prefix, values, problems);
        }
        if (problems.size() > before) {
            return null;
        }
        try {
            return shape.make(arguments);
        } catch (IllegalArgumentException e) {
            problems.add(problem(prefix, shape, e));
            return null;
        }
    }

    private static FieldProblem problem(String prefix, RecordShape shape, IllegalArgumentException refused) {
        if (refused.getCause() instanceof OutOfRange outside) {
            var name = prefix + outside.field();
            return FieldProblem.of(
                    name,
                    "licensing.field.out-of-range",
                    name,
                    outside.least().toPlainString(),
                    outside.most().toPlainString());
        }
        return FieldProblem.of(prefix + shape.components().get(0).getName(), "licensing.field.contradictory", prefix);
    }

    private static @Nullable Object component(
            RecordComponent component, String prefix, Map<String, String> values, List<FieldProblem> problems) {
        var name = prefix + component.getName();
        if (component.getType() != Optional.class) {
            return one(component.getType(), name, values, problems);
        }
        if (values.getOrDefault(name, NONE).strip().matches(NOTHING)
                && FieldTypes.of(inner(component)).isPresent()) {
            return Optional.empty();
        }
        var isThere = values.containsKey(name) || values.keySet().stream().anyMatch(key -> key.startsWith(name + "."));
        return isThere ? Optional.ofNullable(one(inner(component), name, values, problems)) : Optional.empty();
    }

    private static @Nullable Object one(
            Class<?> type, String name, Map<String, String> values, List<FieldProblem> problems) {
        if (type == Fact.class) {
            return read(FactKind.named(values.getOrDefault(name + ".fact", "")).type(), name + ".", values, problems);
        }
        if (type.isRecord() && FieldTypes.of(type).isEmpty()) {
            return read(type, name + ".", values, problems);
        }
        var text = values.get(name);
        if (text == null || text.isBlank()) {
            problems.add(FieldProblem.of(name, "licensing.field.missing", name));
            return null;
        }
        try {
            return FieldTypes.read(type, text.strip());
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            problems.add(FieldProblem.of(name, "licensing.field.unreadable", name, text));
            return null;
        }
    }

    private static Class<?> inner(RecordComponent component) {
        return component.getType() == Optional.class
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
    }

    /** Values that stand in one word. */
    private static final class FieldTypes {

        static Optional<FieldType> of(Class<?> type) {
            if (type == String.class || type == ActKey.class || type == LocalTime.class) {
                return Optional.of(FieldType.TEXT);
            } else if (type == Covered.class || type == Instalments.class) {
                return Optional.of(FieldType.LINES);
            } else if (type == int.class) {
                return Optional.of(FieldType.NUMBER);
            } else if (type == boolean.class) {
                return Optional.of(FieldType.FLAG);
            } else if (type == LocalDate.class) {
                return Optional.of(FieldType.DAY);
            } else if (type == Money.class) {
                return Optional.of(FieldType.MONEY);
            } else if (type == Price.class) {
                return Optional.of(FieldType.PRICE);
            } else if (type == BigDecimal.class) {
                return Optional.of(FieldType.DECIMAL);
            }
            return type.isEnum() ? Optional.of(FieldType.CHOICE) : Optional.empty();
        }

        static String write(Object value) {
            if (value instanceof Money money) {
                return money.amount().toPlainString();
            } else if (value instanceof Price price) {
                return price.euros().toPlainString();
            } else if (value instanceof BigDecimal number) {
                return number.toPlainString();
            } else if (value instanceof Enum<?> constant) {
                return constant.name();
            }
            return value.toString();
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's own class
        static Object read(Class<?> type, String text) {
            if (type == String.class) {
                return text;
            } else if (type == ActKey.class) {
                return new ActKey(text);
            } else if (type == Covered.class) {
                return Covered.parse(text);
            } else if (type == Instalments.class) {
                return Instalments.parse(text);
            } else if (type == LocalTime.class) {
                return LocalTime.parse(text);
            } else if (type == int.class) {
                return Integer.parseInt(text);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(text);
            } else if (type == Money.class) {
                return Money.of(text);
            } else if (type == Price.class) {
                return Price.of(text);
            } else if (type == BigDecimal.class) {
                return new BigDecimal(text);
            } else if (type == boolean.class) {
                return flag(text);
            }
            return Enum.valueOf((Class) type, text);
        }

        private static boolean flag(String text) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return text.equals("true");
        }
    }
}
