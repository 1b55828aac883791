package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.Payments.Payment;
import fr.crmdata.billing.office.Payments.Reversal;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Money that came in. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Payment",
        propOrder = {"key", "contract", "on", "amount", "way", "unused", "reversedOn", "reversedCode"})
public final class SoapPayment {

    @XmlElement(required = true)
    String key = "";

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    @XmlElement(required = true)
    BigDecimal amount = BigDecimal.ZERO;

    @XmlElement(required = true)
    String way = "";

    /** Not set against anything yet. */
    @XmlElement(required = true)
    BigDecimal unused = BigDecimal.ZERO;

    @XmlSchemaType(name = "date")
    @Nullable
    String reversedOn;

    @Nullable
    String reversedCode;

    static SoapPayment of(Payment payment) {
        var answer = new SoapPayment();
        answer.key = payment.key();
        answer.contract = payment.contract();
        answer.on = payment.on().toString();
        answer.amount = payment.amount().amount();
        answer.way = payment.way().name();
        answer.unused = payment.unused().amount();
        answer.reversedOn = payment.reversed().map(back -> back.on().toString()).orElse(null);
        answer.reversedCode = payment.reversed().map(Reversal::bankCode).orElse(null);
        return answer;
    }
}
