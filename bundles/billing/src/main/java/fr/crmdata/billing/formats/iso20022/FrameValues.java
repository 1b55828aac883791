package fr.crmdata.billing.formats.iso20022;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.AmountText;
import fr.crmdata.billing.formats.Sink;
import fr.crmdata.billing.formats.xml.Frame;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.References;
import fr.crmdata.billing.model.statement.Trouble;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Amounts, dates and references out of a message's elements; what cannot be read is told with its place. */
final class FrameValues {

    private static final int DATE_LENGTH = 10;

    private final Sink sink;

    FrameValues(Sink sink) {
        this.sink = sink;
    }

    /** The amount of the first of these elements that is there. */
    Optional<Money> amount(Frame frame, String... paths) {
        for (var path : paths) {
            var number = frame.text(path);
            if (number.isPresent()) {
                return amount(frame, path, number.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Money> amount(Frame frame, String path, String number) {
        try {
            return Optional.of(
                    AmountText.parse(number, frame.text(path + "@Ccy").orElse("")));
        } catch (AmountText.Wrong wrong) {
            sink.problem(frame.placeOf(path), wrong.trouble(), wrong.found());
            return Optional.empty();
        }
    }

    /** A day, or the day of a moment as the bank's own clock says it. */
    Optional<LocalDate> date(Frame frame, String... paths) {
        for (var path : paths) {
            var text = frame.text(path);
            if (text.isPresent()) {
                try {
                    var day = text.get();
                    return Optional.of(
                            LocalDate.parse(day.length() > DATE_LENGTH ? day.substring(0, DATE_LENGTH) : day));
                } catch (DateTimeException e) {
                    sink.problem(frame.placeOf(path), Trouble.BAD_DATE, text.get());
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Credit is plus. */
    Optional<Money> signed(Frame frame, Optional<Money> amount, Optional<String> direction) {
        if (amount.isEmpty()) {
            return amount;
        }
        return switch (direction.orElse("")) {
            case "CRDT" -> amount;
            case "DBIT" -> amount.map(Money::negated);
            default -> {
                sink.problem(frame.placeOf("CdtDbtInd"), Trouble.BAD_DIRECTION, direction.orElse(""));
                yield Optional.empty();
            }
        };
    }

    /** Gathers references; what banks write when there is none is left out. */
    static final class Gathered {
        private final Map<Reference, String> all = new EnumMap<>(Reference.class);

        Gathered put(Reference reference, Optional<String> value) {
            value.filter(text -> !text.equals("NOTPROVIDED") && !text.equals("NONREF"))
                    .ifPresent(text -> all.putIfAbsent(reference, text));
            return this;
        }

        References done() {
            return new References(all);
        }
    }
}
