package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.BillingRuns.Upcoming;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A document that is to come. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "UpcomingInvoice",
        propOrder = {"contract", "buyer", "kind", "issue", "due", "net", "vat", "gross", "decided", "problem"})
public final class SoapUpcoming {

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    String buyer = "";

    @XmlElement(required = true)
    String kind = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String issue = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String due = "";

    @XmlElement(required = true)
    BigDecimal net = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal vat = BigDecimal.ZERO;

    /** Negative for a credit note. */
    @XmlElement(required = true)
    BigDecimal gross = BigDecimal.ZERO;

    /** Asked for already; otherwise foreseen. */
    @XmlElement(required = true)
    boolean decided;

    /** What keeps it from being issued; absent when nothing does. */
    @Nullable
    String problem;

    static SoapUpcoming of(Upcoming one) {
        var answer = new SoapUpcoming();
        answer.contract = one.contract();
        answer.buyer = one.buyer();
        answer.kind = one.kind().name();
        answer.issue = one.issue().toString();
        answer.due = one.due().toString();
        answer.net = one.net().amount();
        answer.vat = one.vat().amount();
        answer.gross = one.gross().amount();
        answer.decided = one.decided();
        answer.problem = one.problem().isEmpty() ? null : one.problem();
        return answer;
    }
}
