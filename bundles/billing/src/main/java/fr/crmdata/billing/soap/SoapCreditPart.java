package fr.crmdata.billing.soap;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.CreditNotes.Part;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A part of a line that is credited. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "CreditPart",
        propOrder = {"line", "net"})
public final class SoapCreditPart {

    /** Place on the invoice, from 1. */
    @XmlElement(required = true)
    int line;

    /** Before tax. */
    @XmlElement(required = true)
    BigDecimal net = BigDecimal.ZERO;

    /** @throws BillingRefusal.Invalid when the amount is finer than cents */
    Part part() {
        try {
            return new Part(line, new Money(net, Money.EUR));
        } catch (ArithmeticException e) {
            throw new BillingRefusal.Invalid("net", "billing.field.unreadable", "net", net.toPlainString());
        }
    }
}
