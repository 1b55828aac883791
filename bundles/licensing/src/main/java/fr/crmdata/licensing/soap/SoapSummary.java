package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.ContractSummary;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A contract in a list. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ContractSummary",
        propOrder = {"number", "client", "name", "phase", "since", "last", "seats", "monthly", "balanceDue", "nextDue"})
public final class SoapSummary {

    @XmlElement(required = true)
    String number = "";

    @Nullable
    String client;

    @XmlElement(required = true)
    String name = "";

    @XmlElement(required = true)
    String phase = "";

    @XmlSchemaType(name = "date")
    @Nullable
    String since;

    @XmlSchemaType(name = "date")
    @Nullable
    String last;

    @XmlElement(required = true)
    int seats;

    /** Before tax. */
    @XmlElement(required = true)
    BigDecimal monthly = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal balanceDue = BigDecimal.ZERO;

    @XmlSchemaType(name = "date")
    @Nullable
    String nextDue;

    static SoapSummary of(ContractSummary contract) {
        var answer = new SoapSummary();
        answer.number = contract.number();
        answer.client = contract.client().map(Object::toString).orElse(null);
        answer.name = contract.name();
        answer.phase = contract.phase().name();
        answer.since = contract.since().map(Object::toString).orElse(null);
        answer.last = contract.last().map(Object::toString).orElse(null);
        answer.seats = contract.seats();
        answer.monthly = contract.monthly().amount();
        answer.balanceDue = contract.balanceDue().amount();
        answer.nextDue = contract.nextDue().map(Object::toString).orElse(null);
        return answer;
    }
}
