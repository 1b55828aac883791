package fr.crmdata.billing.soap;

import fr.crmdata.billing.model.invoice.InvoiceLine;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A line of a document. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "InvoiceLine",
        propOrder = {"text", "quantity", "unit", "price", "vatPercent", "net", "why"})
public final class SoapInvoiceLine {

    @XmlElement(required = true)
    String text = "";

    @XmlElement(required = true)
    BigDecimal quantity = BigDecimal.ZERO;

    /** Code of UN/ECE 20. */
    @XmlElement(required = true)
    String unit = "";

    @XmlElement(required = true)
    BigDecimal price = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal vatPercent = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal net = BigDecimal.ZERO;

    @XmlElement(required = true)
    String why = "";

    static SoapInvoiceLine of(InvoiceLine line) {
        var answer = new SoapInvoiceLine();
        answer.text = line.text();
        answer.quantity = line.quantity();
        answer.unit = line.unit();
        answer.price = line.price().euros();
        answer.vatPercent = line.vat().percent();
        answer.net = line.net().amount();
        answer.why = line.why();
        return answer;
    }
}
