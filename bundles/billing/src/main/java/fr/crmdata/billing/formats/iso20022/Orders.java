package fr.crmdata.billing.formats.iso20022;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.Sink;
import fr.crmdata.billing.formats.xml.Frame;
import fr.crmdata.billing.formats.xml.XmlWalk;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Party;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.Scope;
import fr.crmdata.billing.model.statement.Source;
import fr.crmdata.billing.model.statement.Trouble;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What a bank is asked to do, pain.001 and pain.008: our own files read back, their control sums recomputed. */
final class Orders implements XmlWalk.Visitor {

    private final String format;
    private final boolean collecting;
    private final Sink sink;
    private final Currency currency;
    private final FrameValues values;
    private final Sums whole = new Sums();
    private Sums batch = new Sums();
    private Optional<Frame> header = Optional.empty();

    Orders(String format, Sink sink, Currency currency) {
        this.format = format;
        this.collecting = format.startsWith("pain.008");
        this.sink = sink;
        this.currency = currency;
        this.values = new FrameValues(sink);
    }

    @Override
    public void top(String element, String namespace) {}

    @Override
    public void begin(Frame frame) {
        if (frame.name().equals("PmtInf")) {
            batch = new Sums();
            sink.statement();
        }
    }

    @Override
    public void end(Frame frame) {
        switch (frame.name()) {
            case "GrpHdr" -> header = Optional.of(frame);
            case "DrctDbtTxInf", "CdtTrfTxInf" -> order(frame);
            case "PmtInf" -> batch.compare(frame, sink);
            default -> {
                // Nothing else says anything by itself.
            }
        }
    }

    @Override
    public void finish() {
        header.ifPresent(frame -> whole.compare(frame, sink));
    }

    private void order(Frame frame) {
        var amount = values.amount(frame, "InstdAmt", "Amt/InstdAmt");
        if (amount.isEmpty()) {
            sink.problem(frame.place(), Trouble.VALUE_MISSING, "InstdAmt");
        }
        amount.filter(money -> !money.currency().equals(currency))
                .ifPresent(money -> sink.problem(frame.place(), Trouble.OTHER_CURRENCY, money.toString()));
        amount.map(Money::amount).ifPresent(whole::add);
        amount.map(Money::amount).ifPresent(batch::add);
        var info = frame.within("PmtInf");
        sink.entry(new BankEntry(
                new Source(
                        format,
                        header.flatMap(head -> head.text("MsgId")).orElse(""),
                        info.flatMap(around -> around.text("PmtInfId")).orElse(""),
                        info.flatMap(around -> around.text("CdtrAcct/Id/IBAN", "DbtrAcct/Id/IBAN"))
                                .orElse("")),
                frame.place(),
                Scope.PAYMENT,
                EntryStatus.ORDERED,
                amount.map(money -> collecting ? money : money.negated()),
                Optional.empty(),
                false,
                Optional.empty(),
                info.flatMap(around -> values.date(around, "ReqdColltnDt", "ReqdExctnDt/Dt", "ReqdExctnDt")),
                new FrameValues.Gathered()
                        .put(Reference.BATCH, info.flatMap(around -> around.text("PmtInfId")))
                        .put(Reference.INSTRUCTION, frame.text("PmtId/InstrId"))
                        .put(Reference.END_TO_END, frame.text("PmtId/EndToEndId"))
                        .put(Reference.MANDATE, frame.text("DrctDbtTx/MndtRltdInf/MndtId"))
                        .put(Reference.CREDITOR, info.flatMap(around -> around.text("CdtrSchmeId/Id/PrvtId/Othr/Id")))
                        .put(Reference.STRUCTURED, frame.text("RmtInf/Strd/CdtrRefInf/Ref"))
                        .done(),
                Optional.empty(),
                party(frame),
                frame.text("RmtInf/Ustrd").orElse(""),
                info.flatMap(around -> around.text("PmtTpInf/SeqTp")).orElse(""),
                Optional.empty()));
    }

    private Party party(Frame frame) {
        var role = collecting ? "Dbtr" : "Cdtr";
        return new Party(
                frame.text(role + "/Nm").orElse(""),
                frame.text(role + "Acct/Id/IBAN").orElse(""),
                frame.text(role + "Agt/FinInstnId/BICFI", role + "Agt/FinInstnId/BIC")
                        .orElse(""));
    }

    /** Number and sum of payments, as found. */
    private static final class Sums {
        private long count;
        private BigDecimal sum = BigDecimal.ZERO;

        void add(BigDecimal amount) {
            count++;
            sum = sum.add(amount);
        }

        void compare(Frame frame, Sink sink) {
            frame.text("NbOfTxs")
                    .filter(number -> !number.equals(String.valueOf(count)))
                    .ifPresent(number -> sink.problem(at(frame), Trouble.TOTALS, number, String.valueOf(count)));
            frame.text("CtrlSum")
                    .filter(number -> !number.matches("[0-9.]{1,20}") || new BigDecimal(number).compareTo(sum) != 0)
                    .ifPresent(number -> sink.problem(at(frame), Trouble.TOTALS, number, sum.toPlainString()));
        }

        /** A wrong header spoils the whole file, a wrong batch itself. */
        private static Place at(Frame frame) {
            var place = frame.place();
            return frame.name().equals("GrpHdr") ? new Place(place.line(), place.column(), "") : place;
        }
    }
}
