package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.calendar.Extension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client promised to pay of a debt, and when: each amount on a later day than the one before. Written
 * {@code 2027-01-15 100.00, 2027-02-15 100.00}; lines serve as well as commas.
 */
public record Instalments(List<Instalment> all) {

    private static final int MOST = 60;

    public record Instalment(LocalDate due, Money amount) {

        public Instalment {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("nothing to pay on " + due);
            }
        }

        @Override
        public String toString() {
            return due + " " + amount.amount().toPlainString();
        }
    }

    /** Money that came in for the debt on a day. */
    public record Received(LocalDate on, Money amount) {}

    /**
     * An instalment as it turned out.
     *
     * @param paid the day on which all was there that was promised until then
     * @param lastDay the last on which it can still be paid without ending the plan
     */
    public record Part(LocalDate due, Money amount, Optional<LocalDate> paid, LocalDate lastDay) {

        /** The first day on which the plan is over because of it, whatever comes then. */
        public Optional<LocalDate> missed(LocalDate today) {
            return today.isAfter(lastDay)
                            && paid.filter(on -> !on.isAfter(lastDay)).isEmpty()
                    ? Optional.of(lastDay.plusDays(1))
                    : Optional.empty();
        }
    }

    public Instalments {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > MOST) {
            throw new IllegalArgumentException(all.size() + " instalments");
        }
        for (var next = 1; next < all.size(); next++) {
            if (!all.get(next).due().isAfter(all.get(next - 1).due())) {
                throw new IllegalArgumentException("not in the order of the days: " + all);
            }
        }
    }

    /** @throws RuntimeException when a day or an amount cannot be read, or the days do not follow each other */
    public static Instalments parse(String text) {
        return new Instalments(Stream.of(text.split("[,;\\r\\n]+"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Instalments::one)
                .toList());
    }

    private static Instalment one(String text) {
        var words = text.split("\\s+");
        if (words.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Instalment(LocalDate.parse(words[0]), Money.of(words[1]));
    }

    public LocalDate first() {
        return all.get(0).due();
    }

    public Money sum() {
        return Money.sum(all.stream().map(Instalment::amount).toList());
    }

    /** Those that a debt needs: the last ones fall away when it is less, and the last one takes what is more. */
    public List<Instalment> covering(Money debt) {
        var left = debt;
        var needed = new ArrayList<Instalment>();
        for (var next = 0; next < all.size() && left.isPositive(); next++) {
            var isLast = next == all.size() - 1;
            var amount = isLast ? left : left.min(all.get(next).amount());
            needed.add(new Instalment(all.get(next).due(), amount));
            left = left.minus(amount);
        }
        return needed;
    }

    /**
     * How instalments turned out.
     *
     * @param received in the order of the days
     * @param days a client has so many days more than promised
     * @param extension of these days when the last is no working day
     */
    public static List<Part> parts(
            List<Instalment> promised, Collection<Received> received, int days, Extension extension) {
        var parts = new ArrayList<Part>();
        var until = Money.ZERO;
        for (var instalment : promised) {
            until = until.plus(instalment.amount());
            var last = Delay.ofDays(instalment.due(), days, extension).last();
            parts.add(new Part(instalment.due(), instalment.amount(), reached(until, received), last));
        }
        return parts;
    }

    private static Optional<LocalDate> reached(Money sum, Collection<Received> received) {
        var there = Money.ZERO;
        for (var money : received) {
            there = there.plus(money.amount());
            if (there.compareTo(sum) >= 0) {
                return Optional.of(money.on());
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return all.stream().map(Instalment::toString).collect(Collectors.joining(", "));
    }
}
