package fr.crmdata.licensing.office;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can happen to a contract, and what is to be said about it.
 *
 * @param name {@code seats-added}; its sentence is the text {@code licensing.fact.<name>}
 * @param fields besides the day
 * @param isEntered by people; the others are added by acts, letters, withdrawals and the address of the client alone
 */
public record FactKind(String name, Class<? extends Fact> type, List<Field> fields, boolean isEntered) {

    private static final List<Class<? extends Fact>> BY_ACTS = List.of(
            Fact.TaxedAs.class,
            Fact.InvoiceIssued.class,
            Fact.Waived.class,
            Fact.DebitAnnounced.class,
            Fact.Refunded.class,
            Fact.RefundReturned.class,
            Fact.Suspended.class,
            Fact.Reinstated.class,
            Fact.Erased.class,
            Fact.Told.class,
            Fact.Withdrawn.class);

    private static final Map<String, FactKind> BY_NAME = Arrays.stream(Fact.class.getPermittedSubclasses())
            .map(FactKind::make)
            .collect(Collectors.toMap(FactKind::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private static final Map<Class<?>, FactKind> BY_TYPE =
            BY_NAME.values().stream().collect(Collectors.toMap(FactKind::type, Function.identity()));

    public FactKind {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param needed whether it may be left out
     * @param choices of {@link FieldType#CHOICE}
     */
    public record Field(String name, FieldType type, boolean needed, List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    private static FactKind make(Class<?> type) {
        var fact = type.asSubclass(Fact.class);
        return new FactKind(
                Fact.word(type),
                fact,
                RecordText.fields("", fact).stream()
                        .filter(field -> !field.name().equals("on"))
                        .map(field -> new Field(field.name(), field.type(), field.needed(), field.choices()))
                        .toList(),
                !BY_ACTS.contains(fact));
    }

    /** All of them, in the order of a contract's life. */
    public static List<FactKind> all() {
        return List.copyOf(BY_NAME.values());
    }

    public static FactKind of(Fact fact) {
        return Optional.ofNullable(BY_TYPE.get(fact.getClass())).orElseThrow();
    }

    /** @throws LicensingRefusal.Invalid about the field {@code kind} when there is none of that name */
    public static FactKind named(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> new LicensingRefusal.Invalid(
                        List.of(FieldProblem.of("kind", "licensing.field.unknown-kind", name))));
    }

    FactForm form(Fact fact) {
        var values = RecordText.write(fact);
        values.remove("on");
        return new FactForm(name, fact.on(), values);
    }

    /** What was stored, taken as it is. */
    public Fact restore(FactForm form) {
        var values = new LinkedHashMap<>(form.values());
        values.put("on", form.on().toString());
        return RecordText.read(type, values);
    }

    Fact fact(FactForm form) {
        FactChecks.check(this, form);
        return restore(form);
    }
}
