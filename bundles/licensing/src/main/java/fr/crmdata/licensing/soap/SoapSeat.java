package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Seats;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A seat that a person has. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Seat",
        propOrder = {"id", "module", "user", "userName", "since", "by"})
public final class SoapSeat {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    String module = "";

    @XmlElement(required = true)
    String user = "";

    @XmlElement(required = true)
    String userName = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String since = "";

    @XmlElement(required = true)
    String by = "";

    static SoapSeat of(Seats.Seat seat) {
        var answer = new SoapSeat();
        answer.id = seat.id();
        answer.module = seat.module();
        answer.user = seat.userId();
        answer.userName = seat.userName();
        answer.since = seat.since().toString();
        answer.by = seat.by();
        return answer;
    }
}
