package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.SepaText;
import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.ControlSum;
import fr.crmdata.billing.model.collection.Creditor;
import fr.crmdata.billing.model.collection.Debit;
import fr.crmdata.billing.model.collection.DebitGroup;
import fr.crmdata.billing.model.mandate.Amendment;
import fr.crmdata.billing.model.mandate.MandateUse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Debits for the bank, pain.008: one batch for each date, sequence and scheme; goes through the debits once. */
public final class DirectDebitMessage implements OutgoingMessage {

    private final MessageHead head;
    private final Creditor creditor;
    private final BankProfile profile;
    private final List<DebitGroup> groups;

    public DirectDebitMessage(MessageHead head, Creditor creditor, BankProfile profile, List<DebitGroup> groups) {
        this.head = head;
        this.creditor = creditor;
        this.profile = profile;
        this.groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new BillingRefusal.NothingToSend();
        }
    }

    @Override
    public BankProfile.Message message() {
        return profile.message();
    }

    @Override
    public ControlSum announced() {
        var sum = ControlSum.NOTHING;
        for (var group : groups) {
            sum = sum.plus(group.announced());
        }
        return sum;
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        var out = new XmlOut(stream);
        var parties = new Parties(out, profile.message());
        var total = announced();
        parties.begin(
                "CstmrDrctDbtInitn",
                head,
                String.valueOf(total.count()),
                total.total().plain());
        for (var group : groups) {
            write(group, out, parties);
        }
        parties.end("CstmrDrctDbtInitn");
    }

    private void write(DebitGroup group, XmlOut out, Parties parties) throws IOException {
        out.open("PmtInf").leaf("PmtInfId", group.id()).leaf("PmtMtd", "DD");
        out.leaf("BtchBookg", String.valueOf(profile.batchBooking()));
        out.leaf("NbOfTxs", String.valueOf(group.announced().count()));
        out.leaf("CtrlSum", group.announced().total().plain());
        out.open("PmtTpInf").open("SvcLvl").leaf("Cd", "SEPA").close("SvcLvl");
        out.open("LclInstrm").leaf("Cd", group.scheme().name()).close("LclInstrm");
        out.leaf("SeqTp", group.sequence().name()).close("PmtTpInf");
        out.leaf("ReqdColltnDt", group.date().toString());
        parties.party("Cdtr", creditor.account());
        parties.account("CdtrAcct", creditor.account().iban().value());
        parties.bank("CdtrAgt", creditor.account());
        out.leaf("ChrgBr", "SLEV");
        out.open("CdtrSchmeId");
        scheme(creditor.identifier(), out);
        out.close("CdtrSchmeId").line();
        var written = ControlSum.NOTHING;
        for (var debit : group.debits()) {
            write(debit, out, parties);
            written = written.plus(debit.amount());
        }
        if (!written.equals(group.announced())) {
            throw new BillingRefusal.ControlSum(group.id(), group.announced().toString(), written.toString());
        }
        out.close("PmtInf").line();
    }

    private void write(Debit debit, XmlOut out, Parties parties) throws IOException {
        var mandate = debit.mandate();
        var debtor = mandate.debtor();
        if (debtor.needsAddress() && !profile.message().carriesAddresses()) {
            throw new BillingRefusal.AddressNotCarried(
                    debtor.name(), profile.message().id());
        }
        out.open("DrctDbtTxInf").open("PmtId").leaf("InstrId", debit.endToEnd());
        out.leaf("EndToEndId", debit.endToEnd()).close("PmtId");
        out.leaf("InstdAmt", "Ccy=\"EUR\"", debit.amount().plain());
        out.open("DrctDbtTx");
        mandate(mandate, out);
        out.close("DrctDbtTx");
        parties.bank("DbtrAgt", debtor);
        parties.party("Dbtr", debtor);
        parties.account("DbtrAcct", debtor.iban().value());
        parties.remittance(debit.remittance());
        out.close("DrctDbtTxInf").line();
    }

    private static void mandate(MandateUse mandate, XmlOut out) throws IOException {
        out.open("MndtRltdInf").leaf("MndtId", mandate.reference().value());
        out.leaf("DtOfSgntr", mandate.signedOn().toString());
        if (mandate.amendment().isPresent()) {
            out.leaf("AmdmntInd", "true");
            amendment(mandate.amendment().get(), out);
        }
        out.close("MndtRltdInf");
    }

    private static void amendment(Amendment amendment, XmlOut out) throws IOException {
        out.open("AmdmntInfDtls");
        if (amendment.originalReference().isPresent()) {
            out.leaf("OrgnlMndtId", amendment.originalReference().get().value());
        }
        if (amendment.originalCreditor().isPresent()
                || amendment.originalCreditorName().isPresent()) {
            out.open("OrgnlCdtrSchmeId");
            if (amendment.originalCreditorName().isPresent()) {
                out.leaf("Nm", SepaText.of(amendment.originalCreditorName().get(), Parties.NAME));
            }
            if (amendment.originalCreditor().isPresent()) {
                scheme(amendment.originalCreditor().get(), out);
            }
            out.close("OrgnlCdtrSchmeId");
        }
        if (amendment.originalAccount().isPresent()) {
            out.open("OrgnlDbtrAcct").open("Id");
            out.leaf("IBAN", amendment.originalAccount().get().value());
            out.close("Id").close("OrgnlDbtrAcct");
        } else if (amendment.otherBank()) {
            out.open("OrgnlDbtrAcct").open("Id").open("Othr").leaf("Id", "SMNDA");
            out.close("Othr").close("Id").close("OrgnlDbtrAcct");
        }
        out.close("AmdmntInfDtls");
    }

    private static void scheme(CreditorIdentifier identifier, XmlOut out) throws IOException {
        out.open("Id").open("PrvtId").open("Othr").leaf("Id", identifier.value());
        out.open("SchmeNm")
                .leaf("Prtry", "SEPA")
                .close("SchmeNm")
                .close("Othr")
                .close("PrvtId")
                .close("Id");
    }
}
