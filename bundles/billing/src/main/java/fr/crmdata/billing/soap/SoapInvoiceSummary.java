package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.InvoiceSummary;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A document in a list. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "InvoiceSummary",
        propOrder = {
            "number",
            "contract",
            "kind",
            "credit",
            "buyer",
            "issued",
            "due",
            "net",
            "vat",
            "gross",
            "open",
            "settled"
        })
public final class SoapInvoiceSummary {

    @XmlElement(required = true)
    String number = "";

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    String kind = "";

    /** A credit note; its sums are positive. */
    @XmlElement(required = true)
    boolean credit;

    @XmlElement(required = true)
    String buyer = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String issued = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String due = "";

    @XmlElement(required = true)
    BigDecimal net = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal vat = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal gross = BigDecimal.ZERO;

    /** Still to be paid. */
    @XmlElement(required = true)
    BigDecimal open = BigDecimal.ZERO;

    @XmlSchemaType(name = "date")
    @Nullable
    String settled;

    static SoapInvoiceSummary of(InvoiceSummary invoice) {
        var answer = new SoapInvoiceSummary();
        answer.number = invoice.number();
        answer.contract = invoice.contract();
        answer.kind = invoice.kind().name();
        answer.credit = invoice.credit();
        answer.buyer = invoice.buyer();
        answer.issued = invoice.issued().toString();
        answer.due = invoice.due().toString();
        answer.net = invoice.net().amount();
        answer.vat = invoice.vat().amount();
        answer.gross = invoice.gross().amount();
        answer.open = invoice.open().amount();
        answer.settled = invoice.settled().map(Object::toString).orElse(null);
        return answer;
    }
}
