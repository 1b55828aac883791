package fr.crmdata.billing.formats;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.StatementBalance;
import fr.crmdata.billing.model.statement.Trouble;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a statement adds up: opening balance and bookings give the closing balance, nothing stands there twice. */
public final class StatementChecks {

    private final Sink sink;
    private final Set<String> statements = new HashSet<>();
    private final SeenKeys entries = new SeenKeys();

    private Place place = Place.START;
    private boolean balancesExpected;
    private Optional<Money> opening = Optional.empty();
    private Optional<Money> closing = Optional.empty();
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<Money> sum = Optional.empty();
    private boolean mixed;
    private long count;
    private Optional<String> announced = Optional.empty();

    public StatementChecks(Sink sink) {
        this.sink = sink;
    }

    public void open(Place at, boolean expectsBalances) {
        place = at;
        balancesExpected = expectsBalances;
        opening = Optional.empty();
        closing = Optional.empty();
        first = Optional.empty();
        day = Optional.empty();
        sum = Optional.empty();
        mixed = false;
        count = 0;
        announced = Optional.empty();
        sink.statement();
    }

    public void opens(Money balance) {
        opening = Optional.of(balance);
    }

    public void opensUnlessSaid(Money balance) {
        if (opening.isEmpty()) {
            opening = Optional.of(balance);
        }
    }

    /** @param on at the end of which day, as far as the bank says so */
    public void closes(Money balance, Optional<LocalDate> on) {
        closing = Optional.of(balance);
        day = on;
    }

    /** One entry more, booked or not. */
    public void entry() {
        count++;
    }

    /** @param on the day on which the bank booked it, as far as it says so */
    public void booked(Money amount, Optional<LocalDate> on) {
        first = first.filter(earlier -> on.filter(earlier::isAfter).isEmpty()).or(() -> on);
        if (sum.isEmpty()) {
            sum = Optional.of(amount);
        } else if (sum.get().currency().equals(amount.currency())) {
            sum = Optional.of(sum.get().plus(amount));
        } else {
            mixed = true;
        }
    }

    /** How many entries the bank says there are. */
    public void count(String number) {
        announced = Optional.of(number);
    }

    /** The bank's own reference never stands for two bookings of the same amount. */
    public void seen(Place at, String reference, Money amount) {
        if (!entries.add(reference + " " + amount)) {
            sink.problem(at, Trouble.DUPLICATE_ENTRY, reference);
        }
    }

    public void close(String id, String account) {
        if (!id.isEmpty() && !statements.add(id + " " + account)) {
            sink.problem(place, Trouble.DUPLICATE_STATEMENT, id);
        }
        announced
                .filter(number -> !number.equals(String.valueOf(count)))
                .ifPresent(number -> sink.problem(place, Trouble.TOTALS, number, String.valueOf(count)));
        balances(account);
    }

    private void balances(String account) {
        if (!balancesExpected) {
            return;
        }
        if (opening.isEmpty() || closing.isEmpty()) {
            sink.problem(place, Trouble.BALANCE_MISSING);
            return;
        }
        var from = opening.get();
        var to = closing.get();
        if (mixed
                || !from.currency().equals(to.currency())
                || sum.filter(total -> !total.currency().equals(from.currency()))
                        .isPresent()) {
            sink.problem(place, Trouble.BALANCE_CURRENCIES);
            return;
        }
        var reached = sum.map(from::plus).orElse(from);
        if (!reached.equals(to)) {
            sink.problem(
                    place,
                    Trouble.BALANCES,
                    from.toString(),
                    reached.minus(from).toString(),
                    to.toString());
        } else if (!account.isEmpty()) {
            day.ifPresent(on -> sink.balance(
                    new StatementBalance(account, first.filter(on::isAfter).orElse(on), on, from, to)));
        }
    }
}
