package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.Figures.Overdue;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What is open by how late it is. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "AgedBalanceClass",
        propOrder = {"age", "invoices", "open"})
public final class SoapAge {

    /** NOT_DUE, UP_TO_30, UP_TO_60, UP_TO_90 or OVER_90 days. */
    @XmlElement(required = true)
    String age = "";

    @XmlElement(required = true)
    long invoices;

    @XmlElement(required = true)
    BigDecimal open = BigDecimal.ZERO;

    static SoapAge of(Overdue one) {
        var answer = new SoapAge();
        answer.age = one.age().name();
        answer.invoices = one.invoices();
        answer.open = one.open().amount();
        return answer;
    }
}
