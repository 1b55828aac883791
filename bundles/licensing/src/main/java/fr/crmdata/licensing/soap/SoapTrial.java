package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.MyTrial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** Until when a trial lasts and what it becomes. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Trial",
        propOrder = {"until", "modules", "gross", "months"})
public final class SoapTrial {

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String until = "";

    @XmlElement(name = "module")
    List<SoapLicensedModule> modules = new ArrayList<>();

    /** Of each billing period, with tax. */
    @XmlElement(required = true)
    BigDecimal gross = BigDecimal.ZERO;

    /** Of a billing period. */
    @XmlElement(required = true)
    int months;

    static SoapTrial of(MyTrial.Trial trial) {
        var answer = new SoapTrial();
        answer.until = trial.until().toString();
        new TreeMap<>(trial.seats())
                .forEach((module, seats) -> answer.modules.add(SoapLicensedModule.of(module, seats)));
        answer.gross = trial.fee().gross().amount();
        answer.months = trial.months();
        return answer;
    }
}
