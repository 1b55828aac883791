package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.Batches.DebitView;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A debit. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "DirectDebit",
        propOrder = {"id", "invoice", "contract", "mandate", "amount", "wanted", "stage"})
public final class SoapDebit {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    String invoice = "";

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    String mandate = "";

    @XmlElement(required = true)
    BigDecimal amount = BigDecimal.ZERO;

    /** Day for which it is planned. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String wanted = "";

    @XmlElement(required = true)
    String stage = "";

    static SoapDebit of(DebitView debit) {
        var answer = new SoapDebit();
        answer.id = debit.id();
        answer.invoice = debit.invoice();
        answer.contract = debit.contract();
        answer.mandate = debit.mandate();
        answer.amount = debit.amount().amount();
        answer.wanted = debit.wanted().toString();
        answer.stage = debit.stage().name();
        return answer;
    }
}
