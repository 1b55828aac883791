package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.DailyWork;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** What the run of a day did. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Run",
        propOrder = {"day", "contracts", "acts", "failed"})
public final class SoapRun {

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String day = "";

    /** Looked at. */
    @XmlElement(required = true)
    long contracts;

    @XmlElement(required = true)
    long acts;

    /** Left for the next run. */
    @XmlElement(required = true)
    long failed;

    static SoapRun of(DailyWork.Report report) {
        var answer = new SoapRun();
        answer.day = report.day().toString();
        answer.contracts = report.contracts();
        answer.acts = report.acts();
        answer.failed = report.failed();
        return answer;
    }
}
