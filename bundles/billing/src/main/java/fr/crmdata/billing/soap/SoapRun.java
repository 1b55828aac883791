package fr.crmdata.billing.soap;

import fr.crmdata.api.jobs.Job;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A billing run as a job. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BillingRun",
        propOrder = {"job", "state", "done", "total"})
public final class SoapRun {

    @XmlElement(required = true)
    String job = "";

    @XmlElement(required = true)
    String state = "";

    @XmlElement(required = true)
    long done;

    @XmlElement(required = true)
    long total;

    static SoapRun of(Job job) {
        var answer = new SoapRun();
        answer.job = job.id();
        answer.state = job.state().name();
        answer.done = job.done();
        answer.total = job.total();
        return answer;
    }
}
