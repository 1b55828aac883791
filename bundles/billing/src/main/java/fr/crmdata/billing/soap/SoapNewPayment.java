package fr.crmdata.billing.soap;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Money to be entered. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "NewPayment",
        propOrder = {"key", "contract", "on", "amount", "invoice", "text"})
public final class SoapNewPayment {

    /** Unique for ever. */
    @XmlElement(required = true)
    String key = "";

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    @XmlElement(required = true)
    BigDecimal amount = BigDecimal.ZERO;

    /** Numbers of what is paid; the oldest when left out. */
    List<String> invoice = new ArrayList<>();

    @Nullable
    String text;

    /** @throws BillingRefusal.Invalid when the day or the amount cannot be */
    NewPayment payment() {
        return new NewPayment(
                BillingEndpoint.required("key", key),
                BillingEndpoint.required("contract", contract),
                day(),
                money(),
                Way.TRANSFER,
                invoice,
                text == null ? "" : text);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(BillingEndpoint.required("on", on));
        } catch (DateTimeException e) {
            throw new BillingRefusal.Invalid("on", "billing.field.unreadable", "on", on);
        }
    }

    private Money money() {
        try {
            return new Money(amount, Money.EUR);
        } catch (ArithmeticException e) {
            throw new BillingRefusal.Invalid("amount", "billing.field.unreadable", "amount", amount.toPlainString());
        }
    }
}
