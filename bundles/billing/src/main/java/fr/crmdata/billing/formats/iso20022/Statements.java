package fr.crmdata.billing.formats.iso20022;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.Sink;
import fr.crmdata.billing.formats.StatementChecks;
import fr.crmdata.billing.formats.xml.Frame;
import fr.crmdata.billing.formats.xml.XmlWalk;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Source;
import fr.crmdata.billing.model.statement.Trouble;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Account statements and notifications, camt.052 to camt.054: one entry for each payment that the bank tells apart. */
final class Statements implements XmlWalk.Visitor {

    private final String format;
    private final Sink sink;
    private final Currency currency;
    private final FrameValues values;
    private final StatementChecks checks;

    private String message = "";
    private Source source = new Source("", "", "", "");
    private @Nullable EntryHead head;
    private @Nullable Frame details;
    /** The last payment found, kept until it is known whether it is the only one of its entry. */
    private @Nullable BankEntry last;

    private long parts;
    private Optional<Money> sum = Optional.empty();

    Statements(String format, Sink sink, Currency currency) {
        this.format = format;
        this.sink = sink;
        this.currency = currency;
        this.values = new FrameValues(sink);
        this.checks = new StatementChecks(sink);
    }

    @Override
    public void top(String element, String namespace) {}

    @Override
    public void finish() {}

    @Override
    public void begin(Frame frame) {
        switch (frame.name()) {
            case "Stmt", "Rpt", "Ntfctn" ->
                checks.open(frame.place(), frame.name().equals("Stmt"));
            case "Bal" -> nameStatement(frame);
            case "Ntry" -> {
                nameStatement(frame);
                parts = 0;
                sum = Optional.empty();
                head = null;
                last = null;
            }
            case "NtryDtls" -> head(frame);
            case "TxDtls" -> {
                head(frame);
                details = frame;
            }
            default -> {
                // The others are complete when they end.
            }
        }
    }

    @Override
    public void end(Frame frame) {
        switch (frame.name()) {
            case "GrpHdr" -> message = frame.text("MsgId").orElse("");
            case "Bal" -> balance(frame);
            case "TxDtls" -> payment(frame);
            case "NtryDtls" -> withoutPayments(frame);
            case "Ntry" -> entry(frame);
            case "Stmt", "Rpt", "Ntfctn" -> statement(frame);
            default -> {
                // Nothing else says anything by itself.
            }
        }
    }

    /** Id and account stand before the first balance or entry. */
    private void nameStatement(Frame inner) {
        inner.outer().ifPresent(statement -> {
            if (!source.statement().equals(statement.text("Id").orElse(""))
                    || !source.message().equals(message)) {
                source = sourceOf(statement);
            }
        });
    }

    private Source sourceOf(Frame statement) {
        var account = statement.text("Acct/Id/IBAN", "Acct/Id/Othr/Id", "Acct/Id/PrtryAcct/Id");
        return new Source(format, message, statement.text("Id").orElse(""), account.orElse(""));
    }

    private void balance(Frame frame) {
        var amount = values.signed(frame, values.amount(frame, "Amt"), frame.text("CdtDbtInd"));
        var kind = frame.text("Tp/CdOrPrtry/Cd", "Tp/Cd").orElse("");
        if (amount.isEmpty()) {
            sink.problem(frame.outer().orElse(frame).place(), Trouble.VALUE_MISSING, "Bal");
        }
        amount.ifPresent(money -> {
            switch (kind) {
                case "OPBD" -> checks.opens(money);
                case "PRCD" -> checks.opensUnlessSaid(money);
                case "CLBD" -> checks.closes(money, values.date(frame, "Dt/Dt", "Dt/DtTm"));
                default -> {
                    // Available and interim balances are not what the bookings add up to.
                }
            }
        });
    }

    private @Nullable EntryHead head(Frame inner) {
        if (head == null) {
            inner.within("Ntry").ifPresent(entry -> head = EntryHead.of(entry, values, currency, sink));
        }
        return head;
    }

    private void payment(Frame frame) {
        var its = head;
        if (its == null) {
            return;
        }
        hand(last);
        parts++;
        last = new PaymentDetails(frame, its, values).entry(source);
        var amount = last.amount();
        sum = parts == 1
                ? amount
                : sum.flatMap(before -> amount.filter(one -> one.currency().equals(before.currency()))
                        .map(before::plus));
    }

    /** A batch booked as one amount may have no payments beneath it. */
    private void withoutPayments(Frame frame) {
        var its = head;
        if (its != null
                && details == null
                && frame.text("Btch/PmtInfId", "Btch/MsgId").isPresent()) {
            hand(last);
            parts++;
            last = new PaymentDetails(frame, its, values).batch(source);
            sum = Optional.empty();
        }
        details = null;
    }

    private void entry(Frame frame) {
        var its = head;
        if (its == null) {
            its = EntryHead.of(frame, values, currency, sink);
        }
        var note = frame.text("AddtlNtryInf").orElse("");
        if (last == null) {
            hand(PaymentDetails.whole(frame, its, source, note));
        } else {
            hand(parts == 1 ? PaymentDetails.only(last, note) : last);
        }
        last = null;
        check(frame, its);
    }

    private void check(Frame frame, EntryHead its) {
        checks.entry();
        if (its.amount().isEmpty()) {
            return;
        }
        var amount = its.amount().get();
        if (parts > 1
                && sum.isPresent()
                && sum.get().currency().equals(amount.currency())
                && !sum.get().equals(amount)) {
            sink.problem(
                    frame.place(), Trouble.PARTS, amount.toString(), sum.get().toString());
        }
        if (its.status() == EntryStatus.BOOKED) {
            checks.booked(amount, its.booked());
        }
        its.bankReference().ifPresent(reference -> checks.seen(frame.place(), reference, amount));
    }

    private void hand(@Nullable BankEntry entry) {
        if (entry != null) {
            sink.entry(entry);
        }
    }

    private void statement(Frame frame) {
        source = sourceOf(frame);
        frame.text("TxsSummry/TtlNtries/NbOfNtries").ifPresent(checks::count);
        checks.close(source.statement(), source.account());
        source = new Source("", "", "", "");
    }
}
