package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.ControlSum;
import java.io.IOException;
import java.io.OutputStream;

/** Something that can be written for a bank. */
public interface OutgoingMessage {

    BankProfile.Message message();

    ControlSum announced();

    /**
     * Writes it once, in constant memory.
     *
     * @throws fr.crmdata.billing.model.BillingRefusal when what is to be written is not what was announced
     */
    void write(OutputStream out) throws IOException;
}
