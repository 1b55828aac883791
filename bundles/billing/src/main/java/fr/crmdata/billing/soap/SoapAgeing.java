package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.Figures.Debtor;
import fr.crmdata.billing.office.Figures.Overdue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** What was open at the end of a day. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "AgedBalance",
        propOrder = {"on", "age", "debtor"})
public final class SoapAgeing {

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    List<SoapAge> age = new ArrayList<>();

    /** The one with the most overdue first. */
    List<SoapDebtor> debtor = new ArrayList<>();

    static SoapAgeing of(LocalDate on, List<Overdue> ages, List<Debtor> debtors) {
        var answer = new SoapAgeing();
        answer.on = on.toString();
        ages.forEach(one -> answer.age.add(SoapAge.of(one)));
        debtors.forEach(one -> answer.debtor.add(SoapDebtor.of(one)));
        return answer;
    }
}
