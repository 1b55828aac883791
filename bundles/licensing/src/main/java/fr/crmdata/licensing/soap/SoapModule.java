package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Seats;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A module and who has its seats. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Module",
        propOrder = {"module", "bought", "free", "open", "seats"})
public final class SoapModule {

    @XmlElement(required = true)
    String module = "";

    @XmlElement(required = true)
    int bought;

    @XmlElement(required = true)
    int free;

    @XmlElement(required = true)
    boolean open;

    @XmlElement(name = "seat")
    List<SoapSeat> seats = new ArrayList<>();

    static SoapModule of(Seats.ModuleSeats module) {
        var answer = new SoapModule();
        answer.module = module.module();
        answer.bought = module.bought();
        answer.free = module.free();
        answer.open = module.isOpen();
        module.seats().forEach(seat -> answer.seats.add(SoapSeat.of(seat)));
        return answer;
    }
}
