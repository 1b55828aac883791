package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Seats;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A seat that a person has or had. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Seat",
        propOrder = {"id", "module", "user", "userName", "since", "by", "until", "before", "reason"})
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

    /** When it was taken back or passed on. */
    @XmlSchemaType(name = "dateTime")
    @Nullable
    String until;

    /** Seat of the person who had it before. */
    @Nullable
    String before;

    /** Why it was passed on. */
    @Nullable
    String reason;

    static SoapSeat of(Seats.Seat seat) {
        var answer = new SoapSeat();
        answer.id = seat.id();
        answer.module = seat.module();
        answer.user = seat.userId();
        answer.userName = seat.userName();
        answer.since = seat.since().toString();
        answer.by = seat.by();
        answer.until = seat.until().map(Object::toString).orElse(null);
        answer.before = Given.some(seat.before()).orElse(null);
        answer.reason = Given.some(seat.reason()).orElse(null);
        return answer;
    }
}
