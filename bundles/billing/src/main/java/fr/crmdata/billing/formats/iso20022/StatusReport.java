package fr.crmdata.billing.formats.iso20022;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.Sink;
import fr.crmdata.billing.formats.xml.Frame;
import fr.crmdata.billing.formats.xml.XmlWalk;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Party;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.ReturnReason;
import fr.crmdata.billing.model.statement.Scope;
import fr.crmdata.billing.model.statement.Source;
import fr.crmdata.billing.model.statement.Trouble;
import java.util.Currency;
import java.util.Optional;

/** Status reports, pain.002: what became of a file, a batch, a payment before money moved. */
final class StatusReport implements XmlWalk.Visitor {

    private final String format;
    private final Sink sink;
    private final Currency currency;
    private final FrameValues values;
    private String message = "";
    private String original = "";
    private String batch = "";

    StatusReport(String format, Sink sink, Currency currency) {
        this.format = format;
        this.sink = sink;
        this.currency = currency;
        this.values = new FrameValues(sink);
    }

    @Override
    public void top(String element, String namespace) {}

    @Override
    public void finish() {}

    @Override
    public void begin(Frame frame) {
        if (frame.name().equals("OrgnlPmtInfAndSts")) {
            batch = "";
        }
        if (frame.name().equals("TxInfAndSts")) {
            // What is said of the batch stands before its payments.
            batch = frame.within("OrgnlPmtInfAndSts")
                    .flatMap(around -> around.text("OrgnlPmtInfId"))
                    .orElse("");
        }
    }

    @Override
    public void end(Frame frame) {
        switch (frame.name()) {
            case "GrpHdr" -> message = frame.text("MsgId").orElse("");
            case "OrgnlGrpInfAndSts" -> {
                sink.statement();
                original = frame.text("OrgnlMsgId").orElse("");
                frame.text("GrpSts").ifPresent(status -> report(frame, Scope.MESSAGE, status));
            }
            case "OrgnlPmtInfAndSts" -> {
                batch = frame.text("OrgnlPmtInfId").orElse("");
                frame.text("PmtInfSts").ifPresent(status -> report(frame, Scope.BATCH, status));
            }
            case "TxInfAndSts" -> payment(frame);
            default -> {
                // Nothing else says anything by itself.
            }
        }
    }

    private void payment(Frame frame) {
        var status = frame.text("TxSts");
        if (status.isPresent()) {
            report(frame, Scope.PAYMENT, status.get());
        } else if (reason(frame).isPresent()) {
            // Only what was refused is told, and with its reason.
            report(frame, Scope.PAYMENT, "RJCT");
        } else {
            sink.problem(frame.place(), Trouble.VALUE_MISSING, "TxSts");
        }
    }

    private void report(Frame frame, Scope scope, String code) {
        var amount = values.amount(
                frame, "OrgnlTxRef/Amt/InstdAmt", "OrgnlTxRef/IntrBkSttlmAmt", "OrgnlTxRef/Amt/EqvtAmt/Amt");
        amount.filter(money -> !money.currency().equals(currency))
                .ifPresent(money -> sink.problem(frame.place(), Trouble.OTHER_CURRENCY, money.toString()));
        sink.entry(new BankEntry(
                new Source(format, message, original, ""),
                frame.place(),
                scope,
                status(code),
                amount.map(money -> collected(frame) ? money : money.negated()),
                Optional.<Money>empty(),
                false,
                values.date(frame, "AccptncDtTm"),
                values.date(frame, "OrgnlTxRef/ReqdColltnDt", "OrgnlTxRef/ReqdExctnDt/Dt", "OrgnlTxRef/ReqdExctnDt"),
                new FrameValues.Gathered()
                        .put(Reference.ENTRY, frame.text("StsId"))
                        .put(Reference.BANK, frame.text("AcctSvcrRef"))
                        .put(Reference.MESSAGE, Optional.of(original).filter(text -> !text.isEmpty()))
                        .put(
                                Reference.BATCH,
                                Optional.of(scope == Scope.MESSAGE ? "" : batch).filter(text -> !text.isEmpty()))
                        .put(Reference.INSTRUCTION, frame.text("OrgnlInstrId"))
                        .put(Reference.END_TO_END, frame.text("OrgnlEndToEndId"))
                        .put(Reference.TRANSACTION, frame.text("OrgnlTxId"))
                        .put(
                                Reference.MANDATE,
                                frame.text(
                                        "OrgnlTxRef/MndtRltdInf/MndtId", "OrgnlTxRef/MndtRltdInf/DrctDbtMndt/MndtId"))
                        .put(Reference.CREDITOR, frame.text("OrgnlTxRef/CdtrSchmeId/Id/PrvtId/Othr/Id"))
                        .done(),
                reason(frame),
                party(frame),
                frame.text("OrgnlTxRef/RmtInf/Ustrd").orElse(""),
                "",
                Optional.empty()));
    }

    /** Whether the order was one to collect; a transfer names no mandate and no date of collection. */
    private static boolean collected(Frame frame) {
        return frame.text(
                        "OrgnlTxRef/ReqdColltnDt",
                        "OrgnlTxRef/MndtRltdInf/MndtId",
                        "OrgnlTxRef/MndtRltdInf/DrctDbtMndt/MndtId",
                        "OrgnlTxRef/CdtrSchmeId/Id/PrvtId/Othr/Id")
                .isPresent();
    }

    private Party party(Frame frame) {
        var role = collected(frame) ? "Dbtr" : "Cdtr";
        return new Party(
                frame.text("OrgnlTxRef/" + role + "/Nm", "OrgnlTxRef/" + role + "/Pty/Nm")
                        .orElse(""),
                frame.text("OrgnlTxRef/" + role + "Acct/Id/IBAN").orElse(""),
                frame.text("OrgnlTxRef/" + role + "Agt/FinInstnId/BICFI", "OrgnlTxRef/" + role + "Agt/FinInstnId/BIC")
                        .orElse(""));
    }

    private static Optional<ReturnReason> reason(Frame frame) {
        var text = frame.text("StsRsnInf/AddtlInf", "StsRsnInf/AddtlStsRsnInf").orElse("");
        return frame.text("StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry", "StsRsnInf/StsRsn/Cd", "StsRsnInf/StsRsn/Prtry")
                // Several reasons come one a line; the first is the one that decided.
                .map(code -> new ReturnReason(code.lines().findFirst().orElse(code), text));
    }

    private static EntryStatus status(String code) {
        return switch (code) {
            case "RJCT", "CANC", "BLCK" -> EntryStatus.REJECTED;
            case "PART" -> EntryStatus.PARTLY_ACCEPTED;
            case "PDNG", "PATC" -> EntryStatus.PENDING;
            default -> code.startsWith("AC") ? EntryStatus.ACCEPTED : EntryStatus.INFORMATION;
        };
    }
}
