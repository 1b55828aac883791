package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.Figures.Debtor;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Who owes. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "AgedBalanceDebtor",
        propOrder = {"contract", "buyer", "open", "overdue", "credit"})
public final class SoapDebtor {

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    String buyer = "";

    @XmlElement(required = true)
    BigDecimal open = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal overdue = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal credit = BigDecimal.ZERO;

    static SoapDebtor of(Debtor one) {
        var answer = new SoapDebtor();
        answer.contract = one.contract();
        answer.buyer = one.buyer();
        answer.open = one.open().amount();
        answer.overdue = one.overdue().amount();
        answer.credit = one.credit().amount();
        return answer;
    }
}
