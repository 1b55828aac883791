package fr.crmdata.billing.soap;

import fr.crmdata.api.money.Money;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What is owed. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Balance",
        propOrder = {"open", "overdue", "credit"})
public final class SoapBalance {

    /** Of all invoices that are not settled. */
    @XmlElement(required = true)
    BigDecimal open = BigDecimal.ZERO;

    /** Of those that should have been paid by now. */
    @XmlElement(required = true)
    BigDecimal overdue = BigDecimal.ZERO;

    /** Not set against anything. */
    @XmlElement(required = true)
    BigDecimal credit = BigDecimal.ZERO;

    static SoapBalance of(Money open, Money overdue, Money credit) {
        var answer = new SoapBalance();
        answer.open = open.amount();
        answer.overdue = overdue.amount();
        answer.credit = credit.amount();
        return answer;
    }
}
