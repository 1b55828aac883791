package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.ControlSum;
import fr.crmdata.billing.model.collection.Refund;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Transfers that pay clients back, pain.001. */
public final class RefundMessage implements OutgoingMessage {

    private final MessageHead head;
    private final Holder payer;
    private final LocalDate execution;
    private final List<Refund> refunds;

    public RefundMessage(MessageHead head, Holder payer, LocalDate execution, List<Refund> refunds) {
        this.head = head;
        this.payer = payer;
        this.execution = execution;
        this.refunds = List.copyOf(refunds);
        if (refunds.isEmpty()) {
            throw new BillingRefusal.NothingToSend();
        }
    }

    @Override
    public BankProfile.Message message() {
        return BankProfile.Message.PAIN_001_09;
    }

    @Override
    public ControlSum announced() {
        var sum = ControlSum.NOTHING;
        for (var refund : refunds) {
            sum = sum.plus(refund.amount());
        }
        return sum;
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        var out = new XmlOut(stream);
        var parties = new Parties(out, message());
        var total = announced();
        var count = String.valueOf(total.count());
        parties.begin("CstmrCdtTrfInitn", head, count, total.total().plain());
        out.open("PmtInf").leaf("PmtInfId", head.id()).leaf("PmtMtd", "TRF").leaf("BtchBookg", "false");
        out.leaf("NbOfTxs", count).leaf("CtrlSum", total.total().plain());
        out.open("PmtTpInf").open("SvcLvl").leaf("Cd", "SEPA").close("SvcLvl").close("PmtTpInf");
        out.open("ReqdExctnDt").leaf("Dt", execution.toString()).close("ReqdExctnDt");
        parties.party("Dbtr", payer);
        parties.account("DbtrAcct", payer.iban().value());
        parties.bank("DbtrAgt", payer);
        out.leaf("ChrgBr", "SLEV").line();
        for (var refund : refunds) {
            write(refund, out, parties);
        }
        out.close("PmtInf").line();
        parties.end("CstmrCdtTrfInitn");
    }

    private static void write(Refund refund, XmlOut out, Parties parties) throws IOException {
        out.open("CdtTrfTxInf").open("PmtId").leaf("InstrId", refund.endToEnd());
        out.leaf("EndToEndId", refund.endToEnd()).close("PmtId");
        out.open("Amt").leaf("InstdAmt", "Ccy=\"EUR\"", refund.amount().plain()).close("Amt");
        if (refund.beneficiary().bic().isPresent()) {
            parties.bank("CdtrAgt", refund.beneficiary());
        }
        parties.party("Cdtr", refund.beneficiary());
        parties.account("CdtrAcct", refund.beneficiary().iban().value());
        parties.remittance(refund.remittance());
        out.close("CdtTrfTxInf").line();
    }
}
