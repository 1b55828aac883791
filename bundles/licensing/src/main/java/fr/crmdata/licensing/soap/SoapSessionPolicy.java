package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Seats;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** How many sessions a person may have, and what happens beyond. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "SessionPolicy",
        propOrder = {"most", "beyond"})
public final class SoapSessionPolicy {

    /** 1 to 20. */
    @XmlElement(required = true)
    int most;

    /** REFUSE or END_OLDEST. */
    @XmlElement(required = true)
    String beyond = "";

    static SoapSessionPolicy of(Seats.SessionPolicy policy) {
        var answer = new SoapSessionPolicy();
        answer.most = policy.most();
        answer.beyond = policy.beyond().name();
        return answer;
    }
}
