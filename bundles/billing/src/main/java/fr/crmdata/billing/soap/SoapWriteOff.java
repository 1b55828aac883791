package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.CreditNotes.WriteOff;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A debt that is given up. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "WriteOff",
        propOrder = {"invoice", "amount", "vat", "on", "reason"})
public final class SoapWriteOff {

    @XmlElement(required = true)
    String invoice = "";

    @XmlElement(required = true)
    BigDecimal amount = BigDecimal.ZERO;

    /** Of it that is not owed to the state, or is claimed back. */
    @XmlElement(required = true)
    BigDecimal vat = BigDecimal.ZERO;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    @XmlElement(required = true)
    String reason = "";

    static SoapWriteOff of(WriteOff loss) {
        var answer = new SoapWriteOff();
        answer.invoice = loss.invoice();
        answer.amount = loss.amount().amount();
        answer.vat = loss.vat().amount();
        answer.on = loss.on().toString();
        answer.reason = loss.reason();
        return answer;
    }
}
