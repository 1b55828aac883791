package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.billing.model.account.SepaText;
import java.time.OffsetDateTime;

/**
 * What stands at the head of a file for the bank.
 *
 * @param id never given twice
 * @param initiator who sends it
 */
public record MessageHead(String id, OffsetDateTime created, String initiator) {

    public MessageHead {
        SepaText.reference(id);
    }
}
