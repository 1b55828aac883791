package fr.crmdata.licensing.letters;

import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LetterRefusal;
import fr.crmdata.licensing.model.LetterRefusal.Why;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.PriceRise;
import fr.crmdata.licensing.office.FactKind.Field;
import fr.crmdata.licensing.office.FieldType;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Letters that a person writes: what is to be said, and what follows from the contract. */
final class HandLetters {

    private static final String BREACH = "breach";
    private static final String STEP = "step";
    private static final String WAY = "way";
    private static final String PRICE = "price.";
    private static final List<String> STEPS = List.of("BEGAN", "ENDED", "TERMINATED");
    private static final List<String> WAYS = List.of(Way.REGISTERED.name(), Way.MAIL.name());

    private final Reading reading;

    HandLetters(Reading reading) {
        this.reading = reading;
    }

    /** What is to be filled in; empty when such a letter is not written by hand. */
    List<Field> fields(Kind kind) {
        return switch (kind) {
            case PRICE_RISE -> {
                var fields = new ArrayList<Field>();
                reading.seats()
                        .modules()
                        .forEach(module -> fields.add(new Field(PRICE + module, FieldType.PRICE, false, List.of())));
                fields.add(new Field(WAY, FieldType.CHOICE, false, WAYS));
                yield fields;
            }
            case FORCE_MAJEURE -> List.of(new Field(STEP, FieldType.CHOICE, true, STEPS));
            case FORMAL_NOTICE -> List.of(new Field(BREACH, FieldType.TEXT, false, List.of()));
            default -> List.of();
        };
    }

    /** @throws LetterRefusal when it cannot be written so */
    Draft draft(Kind kind, Map<String, String> given) {
        if (reading.start().filter(start -> !start.isAfter(reading.day())).isEmpty()) {
            throw new LetterRefusal(Why.NOT_OPEN);
        }
        return switch (kind) {
            case PRICE_RISE -> priceRise(given);
            case FORCE_MAJEURE -> forceMajeure(given);
            case FORMAL_NOTICE -> formalNotice(given);
            case SECOND_NOTICE -> {
                known(kind, given);
                yield new Draft(kind, Way.REGISTERED, owed(ActLetters.secondNotice(reading)));
            }
            default -> throw new LetterRefusal(Why.NOT_BY_HAND, kind.name());
        };
    }

    private void known(Kind kind, Map<String, String> given) {
        var names = Set.copyOf(fields(kind).stream().map(Field::name).toList());
        for (var name : given.keySet()) {
            if (!names.contains(name)) {
                throw new LetterRefusal(Why.UNKNOWN_FIGURE, name);
            }
        }
    }

    private static String choice(Map<String, String> given, String name, List<String> choices, String otherwise) {
        var value = given.getOrDefault(name, otherwise);
        if (value.isBlank()) {
            throw new LetterRefusal(Why.MISSING, name);
        }
        if (!choices.contains(value)) {
            throw new LetterRefusal(Why.UNREADABLE, value, String.join(", ", choices));
        }
        return value;
    }

    private Draft priceRise(Map<String, String> given) {
        known(Kind.PRICE_RISE, given);
        var way = Way.valueOf(choice(given, WAY, WAYS, Way.REGISTERED.name()));
        var received = reading.day();
        var rise = PriceRise.of(
                reading.periods(),
                received,
                reading.committedUntil(),
                reading.settings().invoicing());
        var figures = Figures.gather()
                .put("received", received)
                .put("guarantee", rise.guaranteeUntil())
                .put("objection", rise.objectionUntil())
                .put("from", rise.from());
        var state = ContractState.of(reading);
        var number = 0;
        for (var entry : new TreeMap<>(given).entrySet()) {
            if (entry.getKey().startsWith(PRICE) && !entry.getValue().isBlank()) {
                number++;
                var module = entry.getKey().substring(PRICE.length());
                figures.put("module." + number + ".name", module)
                        .put("module." + number + ".seats", state.seats().getOrDefault(module, 0))
                        .put("module." + number + ".old", plain(reading.prices().unit(module, received)))
                        .put(
                                "module." + number + ".new",
                                plain(higher(entry.getValue(), reading.prices().unit(module, received))));
            }
        }
        if (number == 0) {
            throw new LetterRefusal(Why.MISSING, PRICE);
        }
        return new Draft(Kind.PRICE_RISE, way, figures.done());
    }

    private static Price higher(String text, Price old) {
        try {
            var price = Price.of(text.strip().replace(',', '.'));
            if (price.compareTo(old) > 0) {
                return price;
            }
        } catch (NumberFormatException e) {
            // Said below: it is no price that is higher.
        }
        throw new LetterRefusal(Why.UNREADABLE, text, "> " + plain(old));
    }

    private static String plain(Price price) {
        return price.euros().toPlainString();
    }

    private Draft forceMajeure(Map<String, String> given) {
        known(Kind.FORCE_MAJEURE, given);
        var step = choice(given, STEP, STEPS, "");
        var began = reading.facts(Fact.ForceMajeureBegan.class).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new LetterRefusal(Why.NO_EVENT));
        var figures = ActLetters.forceMajeure(Figures.gather().put("step", step), began);
        if (step.equals("ENDED")) {
            figures.put(
                    "ended",
                    reading.facts(Fact.ForceMajeureEnded.class).stream()
                            .filter(ended -> !ended.on().isBefore(began.on()))
                            .reduce((earlier, later) -> later)
                            .orElseThrow(() -> new LetterRefusal(Why.NO_EVENT))
                            .on());
        }
        return new Draft(Kind.FORCE_MAJEURE, step.equals("TERMINATED") ? Way.REGISTERED : Way.MAIL, figures.done());
    }

    private Draft formalNotice(Map<String, String> given) {
        known(Kind.FORMAL_NOTICE, given);
        var breach = given.getOrDefault(BREACH, "").strip();
        if (breach.isEmpty()) {
            return new Draft(Kind.FORMAL_NOTICE, Way.REGISTERED, owed(ActLetters.formalNotice(reading)));
        }
        return new Draft(
                Kind.FORMAL_NOTICE,
                Way.REGISTERED,
                Figures.gather()
                        .put(BREACH, breach)
                        .put("days", reading.settings().notices().formalNoticeDays())
                        .done());
    }

    private Figures owed(Figures figures) {
        if (figures.rows("invoice").isEmpty()) {
            throw new LetterRefusal(Why.NOTHING_OWED, reading.day().toString());
        }
        return figures;
    }
}
