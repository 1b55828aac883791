package fr.crmdata.billing.formats.cfonb;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.AmountText;
import fr.crmdata.billing.formats.GuardedInput;
import fr.crmdata.billing.formats.Sink;
import fr.crmdata.billing.formats.StatementChecks;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Party;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.References;
import fr.crmdata.billing.model.statement.Scope;
import fr.crmdata.billing.model.statement.Source;
import fr.crmdata.billing.model.statement.Trouble;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads CFONB 120: old balance (01), movements (04), their complements (05), new balance (07). */
public final class CfonbReader {

    public static final String FORMAT = "cfonb120";

    private final Sink sink;
    private final Currency currency;
    private final StatementChecks checks;

    private long statements;
    private long movements;
    private boolean open;
    private String path = "";
    private Source source = new Source(FORMAT, "", "", "");
    private @Nullable CfonbRecord movement;
    private Complements complements = new Complements();

    /** @param currency of our accounts */
    public CfonbReader(Sink sink, Currency currency) {
        this.sink = sink;
        this.currency = currency;
        this.checks = new StatementChecks(sink);
    }

    public void read(GuardedInput in) {
        try {
            var records = CfonbRecords.of(in);
            @Nullable CfonbRecord record;
            Place last = Place.START;
            while ((record = records.next()) != null) {
                last = record.place(path);
                take(record);
            }
            movementEnds();
            if (open) {
                sink.problem(new Place(last.line(), last.column(), ""), Trouble.TRUNCATED);
            }
        } catch (IOException e) {
            sink.problem(Place.START, Trouble.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private void take(CfonbRecord record) {
        switch (record.code()) {
            case "01" -> opens(record);
            case "04" -> moves(record);
            case "05" -> adds(record);
            case "07" -> closes(record);
            default -> sink.problem(record.place(path), Trouble.UNKNOWN_RECORD, record.code());
        }
    }

    private void opens(CfonbRecord record) {
        movementEnds();
        if (open) {
            sink.problem(record.place(path), Trouble.STATEMENT_OPEN);
        }
        open = true;
        movements = 0;
        path = "statement[" + ++statements + "]";
        var account = account(record);
        var date = date(record, 35);
        source = new Source(FORMAT, "", date.map(LocalDate::toString).orElse(""), account);
        checks.open(record.place(path), true);
        amount(record).ifPresent(checks::opens);
    }

    private void moves(CfonbRecord record) {
        movementEnds();
        if (!open) {
            sink.problem(record.place("record[" + record.line() + "]"), Trouble.OUTSIDE_STATEMENT, record.code());
            return;
        }
        movements++;
        checks.entry();
        movement = record;
        complements = new Complements();
    }

    private void adds(CfonbRecord record) {
        if (movement == null) {
            sink.problem(record.place(path), Trouble.UNKNOWN_RECORD, record.code());
        } else {
            complements.add(record.raw(46, 48), record.raw(49, 118));
        }
    }

    private void closes(CfonbRecord record) {
        movementEnds();
        if (!open) {
            sink.problem(record.place("record[" + record.line() + "]"), Trouble.OUTSIDE_STATEMENT, record.code());
            return;
        }
        open = false;
        var day = date(record, 35);
        amount(record).ifPresent(balance -> checks.closes(balance, day));
        if (!account(record).equals(source.account())) {
            sink.problem(record.place(path, 22), Trouble.OTHER_ACCOUNT, account(record));
        }
        checks.close(day.map(on -> source.statement() + "/" + on).orElse(""), source.account());
        path = "";
    }

    private void movementEnds() {
        var record = movement;
        movement = null;
        if (record == null) {
            return;
        }
        var place = record.place(path + "/movement[" + movements + "]");
        var amount = amount(record, place);
        amount.filter(money -> !money.currency().equals(currency))
                .ifPresent(money -> sink.problem(place, Trouble.OTHER_CURRENCY, money.toString()));
        if (!account(record).equals(source.account())) {
            sink.problem(
                    new Place(record.line(), record.place("", 22).column(), place.path()),
                    Trouble.OTHER_ACCOUNT,
                    account(record));
        }
        var entry = entry(record, place, amount);
        amount.ifPresent(money -> checks.booked(money, entry.booked()));
        sink.entry(entry);
    }

    private BankEntry entry(CfonbRecord record, Place place, Optional<Money> amount) {
        var label = record.field(49, 79).orElse("");
        var rejected = record.field(41, 42).filter(code -> !code.equals("00")).isPresent();
        var reason = complements.reason(rejected ? label : "");
        var incoming = amount.filter(Money::isPositive).isPresent();
        return new BankEntry(
                source,
                place,
                Scope.PAYMENT,
                EntryStatus.BOOKED,
                amount,
                Optional.empty(),
                rejected,
                date(record, 35, place),
                date(record, 43, place),
                references(record, label),
                reason.filter(any -> rejected || !incoming),
                new Party(complements.counterparty(incoming || rejected), complements.iban(), ""),
                complements.remittance().isEmpty() ? label : label + "\n" + complements.remittance(),
                record.field(33, 34).orElse(""),
                Optional.empty());
    }

    private References references(CfonbRecord record, String label) {
        var all = new EnumMap<Reference, String>(Reference.class);
        record.field(105, 120).ifPresent(text -> all.put(Reference.END_TO_END, text));
        record.field(82, 88).filter(text -> !text.matches("0*")).ifPresent(text -> all.put(Reference.VOUCHER, text));
        // What the bank spells out in full wins over the sixteen signs of the movement.
        all.putAll(complements.references(label));
        return new References(all);
    }

    private static String account(CfonbRecord record) {
        return Iban.ofFrenchAccount(record.bank(), record.branch(), record.account())
                .map(Iban::value)
                .orElse((record.bank() + record.branch() + record.account()).strip());
    }

    private Optional<Money> amount(CfonbRecord record) {
        return amount(record, record.place(path));
    }

    private Optional<Money> amount(CfonbRecord record, Place place) {
        var at = new Place(record.line(), record.place("", 91).column(), place.path());
        var decimals = record.decimals()
                .filter(text -> text.matches("[0-5]"))
                .map(Integer::parseInt)
                .orElse(2);
        var number = Overpunch.parse(record.raw(91, 104), decimals);
        if (number.isEmpty()) {
            sink.problem(at, Trouble.BAD_AMOUNT, record.raw(91, 104).strip());
            return Optional.empty();
        }
        try {
            return Optional.of(
                    AmountText.money(coins(number.get()), record.currency().orElse(currency.getCurrencyCode())));
        } catch (AmountText.Wrong wrong) {
            sink.problem(at, wrong.trouble(), wrong.found());
            return Optional.empty();
        }
    }

    /** 1000 with three decimals is one euro; only digits that are not 0 would be lost. */
    private static BigDecimal coins(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private Optional<LocalDate> date(CfonbRecord record, int from) {
        return date(record, from, record.place(path));
    }

    /** Day, month and year of the century in which banks use files. */
    private Optional<LocalDate> date(CfonbRecord record, int from, Place place) {
        var text = record.raw(from, from + 5);
        if (text.isBlank() && from == 43) {
            return Optional.empty();
        }
        try {
            if (!text.matches("\\d{6}")) {
                throw new DateTimeException(text);
            }
            var year = Integer.parseInt(text.substring(4));
            return Optional.of(LocalDate.of(
                    year >= 80 ? 1900 + year : 2000 + year,
                    Integer.parseInt(text.substring(2, 4)),
                    Integer.parseInt(text.substring(0, 2))));
        } catch (DateTimeException e) {
            sink.problem(
                    new Place(record.line(), record.place("", from).column(), place.path()),
                    Trouble.BAD_DATE,
                    text.strip());
            return Optional.empty();
        }
    }
}
