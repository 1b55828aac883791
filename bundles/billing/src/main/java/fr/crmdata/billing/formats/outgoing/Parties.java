package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.SepaText;
import fr.crmdata.billing.model.collection.BankProfile.Message;
import java.io.IOException;
import java.time.format.DateTimeFormatter;

/** Names, addresses, accounts and banks as the messages of ISO 20022 write them. */
final class Parties {

    static final int NAME = 70;
    static final int REMITTANCE = 140;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final XmlOut out;
    private final Message message;

    Parties(XmlOut out, Message message) {
        this.out = out;
        this.message = message;
    }

    void begin(String root, MessageHead head, String count, String sum) throws IOException {
        out.declaration()
                .open("Document", "xmlns=\"" + message.namespace() + "\"")
                .open(root);
        out.open("GrpHdr").leaf("MsgId", head.id()).leaf("CreDtTm", MOMENT.format(head.created()));
        out.leaf("NbOfTxs", count).leaf("CtrlSum", sum);
        out.open("InitgPty")
                .leaf("Nm", SepaText.of(head.initiator(), NAME))
                .close("InitgPty")
                .close("GrpHdr")
                .line();
    }

    void end(String root) throws IOException {
        out.close(root).close("Document").line().flush();
    }

    void party(String role, Holder holder) throws IOException {
        out.open(role).leaf("Nm", SepaText.of(holder.name(), NAME));
        if (message.carriesAddresses() && holder.address().isPresent()) {
            address(holder.address().get());
        }
        out.close(role);
    }

    private void address(Address address) throws IOException {
        out.open("PstlAdr");
        part("StrtNm", address.street(), 70);
        part("BldgNb", address.building(), 16);
        part("PstCd", address.postcode(), 16);
        out.leaf("TwnNm", SepaText.of(address.town(), 35)).leaf("Ctry", address.country());
        out.close("PstlAdr");
    }

    private void part(String element, String text, int length) throws IOException {
        var fit = SepaText.fit(text, length);
        if (!fit.isEmpty()) {
            out.leaf(element, fit);
        }
    }

    void account(String role, String iban) throws IOException {
        out.open(role).open("Id").leaf("IBAN", iban).close("Id").close(role);
    }

    void bank(String role, Holder holder) throws IOException {
        out.open(role).open("FinInstnId");
        if (holder.bic().isPresent()) {
            out.leaf(
                    message == Message.PAIN_008_02 ? "BIC" : "BICFI",
                    holder.bic().get());
        } else {
            out.open("Othr").leaf("Id", "NOTPROVIDED").close("Othr");
        }
        out.close("FinInstnId").close(role);
    }

    void remittance(String text) throws IOException {
        var fit = SepaText.fit(text, REMITTANCE);
        if (!fit.isEmpty()) {
            out.open("RmtInf").leaf("Ustrd", fit).close("RmtInf");
        }
    }
}
