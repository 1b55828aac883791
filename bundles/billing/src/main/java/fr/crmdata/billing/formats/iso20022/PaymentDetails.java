package fr.crmdata.billing.formats.iso20022;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.xml.Frame;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.BatchDetails;
import fr.crmdata.billing.model.statement.Party;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.References;
import fr.crmdata.billing.model.statement.ReturnReason;
import fr.crmdata.billing.model.statement.Scope;
import fr.crmdata.billing.model.statement.Source;
import java.util.Optional;

/** One payment within an entry of a statement. */
final class PaymentDetails {

    private static final String[] DEBTOR = {
        "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm", "RltdPties/UltmtDbtr/Nm", "RltdPties/UltmtDbtr/Pty/Nm"
    };
    private static final String[] CREDITOR = {
        "RltdPties/Cdtr/Nm", "RltdPties/Cdtr/Pty/Nm", "RltdPties/UltmtCdtr/Nm", "RltdPties/UltmtCdtr/Pty/Nm"
    };
    private static final String[] CREDITOR_ID = {
        "RltdPties/Cdtr/Id/PrvtId/Othr/Id", "RltdPties/Cdtr/Pty/Id/PrvtId/Othr/Id",
        "RltdPties/Cdtr/Id/OrgId/Othr/Id", "RltdPties/Cdtr/Pty/Id/OrgId/Othr/Id"
    };

    private final Frame frame;
    private final EntryHead head;
    private final FrameValues values;

    PaymentDetails(Frame frame, EntryHead head, FrameValues values) {
        this.frame = frame;
        this.head = head;
        this.values = values;
    }

    BankEntry entry(Source source) {
        var reason = reason(frame);
        var ordered = values.amount(frame, "AmtDtls/InstdAmt/Amt");
        return new BankEntry(
                source,
                frame.place(),
                Scope.PAYMENT,
                head.status(),
                amount(),
                ordered,
                head.reversal(),
                head.booked(),
                head.value(),
                references(),
                reason,
                counterparty(reason.isPresent()),
                remittance(frame),
                EntryHead.transaction(frame).isEmpty()
                        ? EntryHead.transaction(head.frame())
                        : EntryHead.transaction(frame),
                batchOf(frame.outer().orElse(frame)));
    }

    /** Of the payment; of the entry while nothing says that there are others. */
    private Optional<Money> amount() {
        var direction = frame.text("CdtDbtInd").or(() -> head.frame().text("CdtDbtInd"));
        var own = values.amount(frame, "Amt", "AmtDtls/TxAmt/Amt");
        return own.isPresent() ? values.signed(frame, own, direction) : head.amount();
    }

    private References references() {
        return new FrameValues.Gathered()
                .put(Reference.ENTRY, head.frame().text("NtryRef"))
                .put(Reference.BANK, frame.text("Refs/AcctSvcrRef").or(head::bankReference))
                .put(Reference.MESSAGE, frame.text("Refs/MsgId").or(() -> outer("Btch/MsgId")))
                .put(Reference.BATCH, frame.text("Refs/PmtInfId").or(() -> outer("Btch/PmtInfId")))
                .put(Reference.INSTRUCTION, frame.text("Refs/InstrId"))
                .put(Reference.END_TO_END, frame.text("Refs/EndToEndId"))
                .put(Reference.TRANSACTION, frame.text("Refs/TxId"))
                .put(Reference.MANDATE, frame.text("Refs/MndtId"))
                .put(Reference.CREDITOR, frame.text(CREDITOR_ID))
                .put(Reference.STRUCTURED, frame.text("RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/CdtrRefInf/CdtrRef"))
                .put(Reference.VOUCHER, frame.text("Refs/ChqNb"))
                .done();
    }

    private Optional<String> outer(String path) {
        return frame.outer().flatMap(around -> around.text(path));
    }

    static Optional<ReturnReason> reason(Frame frame) {
        var text = frame.text("RtrInf/AddtlInf").orElse("");
        return frame.text("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry", "RtrInf/RtrRsn/Cd", "RtrInf/RtrRsn/Prtry")
                .map(code -> new ReturnReason(code, text));
    }

    /** Who paid us, or whom we paid; when a debit comes back, whom we had debited. */
    private Party counterparty(boolean returned) {
        var incoming = amount().filter(Money::isPositive).isPresent();
        var debtor = incoming
                || returned
                || head.reversal()
                || frame.text("Refs/MndtId").isPresent();
        var role = debtor ? "Dbtr" : "Cdtr";
        return new Party(
                frame.text(debtor ? DEBTOR : CREDITOR).orElse(""),
                frame.text("RltdPties/" + role + "Acct/Id/IBAN", "RltdPties/" + role + "Acct/Id/Othr/Id")
                        .orElse(""),
                frame.text("RltdAgts/" + role + "Agt/FinInstnId/BICFI", "RltdAgts/" + role + "Agt/FinInstnId/BIC")
                        .orElse(""));
    }

    static String remittance(Frame frame) {
        return frame.text("RmtInf/Ustrd", "RmtInf/Strd/AddtlRmtInf", "AddtlTxInf")
                .orElse("");
    }

    private Optional<BatchDetails> batchOf(Frame details) {
        if (details.text("Btch/PmtInfId", "Btch/MsgId", "Btch/NbOfTxs").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BatchDetails(
                details.text("Btch/MsgId").orElse(""),
                details.text("Btch/PmtInfId").orElse(""),
                details.text("Btch/NbOfTxs")
                        .filter(number -> number.matches("\\d{1,15}"))
                        .map(Long::valueOf)
                        .orElse(0L),
                values.amount(details, "Btch/TtlAmt")));
    }

    /** The whole batch as one entry, when the bank tells nothing about its payments. */
    BankEntry batch(Source source) {
        var batch = batchOf(frame);
        return new BankEntry(
                source,
                frame.place(),
                Scope.BATCH,
                head.status(),
                head.amount(),
                Optional.empty(),
                head.reversal(),
                head.booked(),
                head.value(),
                new FrameValues.Gathered()
                        .put(Reference.ENTRY, head.frame().text("NtryRef"))
                        .put(Reference.BANK, head.bankReference())
                        .put(Reference.MESSAGE, frame.text("Btch/MsgId"))
                        .put(Reference.BATCH, frame.text("Btch/PmtInfId"))
                        .done(),
                Optional.empty(),
                Party.UNKNOWN,
                "",
                EntryHead.transaction(head.frame()),
                batch);
    }

    /** An entry without details. */
    static BankEntry whole(Frame frame, EntryHead head, Source source, String note) {
        return new BankEntry(
                source,
                frame.place(),
                Scope.PAYMENT,
                head.status(),
                head.amount(),
                Optional.empty(),
                head.reversal(),
                head.booked(),
                head.value(),
                new FrameValues.Gathered()
                        .put(Reference.ENTRY, frame.text("NtryRef"))
                        .put(Reference.BANK, head.bankReference())
                        .done(),
                Optional.empty(),
                Party.UNKNOWN,
                note,
                EntryHead.transaction(frame),
                Optional.empty());
    }

    /** The only payment of its entry: what the bank notes about the entry belongs to it. */
    static BankEntry only(BankEntry payment, String note) {
        return payment.remittance().isEmpty() && !note.isEmpty() ? payment.withRemittance(note) : payment;
    }
}
