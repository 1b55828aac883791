package fr.crmdata.licensing.soap;

import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Named users of a module and what one of them costs. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ModuleState",
        propOrder = {"module", "seats", "unit"})
public final class SoapModuleState {

    @XmlElement(required = true)
    String module = "";

    @XmlElement(required = true)
    int seats;

    /** A month of one user before tax. */
    @XmlElement(required = true)
    BigDecimal unit = BigDecimal.ZERO;

    static SoapModuleState of(String module, int seats, BigDecimal unit) {
        var answer = new SoapModuleState();
        answer.module = module;
        answer.seats = seats;
        answer.unit = unit;
        return answer;
    }
}
