package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Seats;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Signs that one name is used by several people. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "SharedUse",
        propOrder = {"user", "userName", "overlaps", "ended", "addresses", "lastAt"})
public final class SoapSharedUse {

    @XmlElement(required = true)
    String user = "";

    @XmlElement(required = true)
    String userName = "";

    /** How often signed in at two addresses at the same time. */
    @XmlElement(required = true)
    int overlaps;

    /** Sessions that were ended or refused by the policy. */
    @XmlElement(required = true)
    int ended;

    /** Different network addresses. */
    @XmlElement(required = true)
    int addresses;

    @XmlSchemaType(name = "dateTime")
    @Nullable
    String lastAt;

    static SoapSharedUse of(Seats.SharedUse use) {
        var answer = new SoapSharedUse();
        answer.user = use.userId();
        answer.userName = use.userName();
        answer.overlaps = use.overlaps();
        answer.ended = use.ended();
        answer.addresses = use.addresses();
        answer.lastAt = use.lastAt().map(Object::toString).orElse(null);
        return answer;
    }
}
