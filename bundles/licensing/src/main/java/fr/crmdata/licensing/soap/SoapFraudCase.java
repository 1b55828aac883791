package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Frauds;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A report of a client, with what follows from it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FraudCase",
        propOrder = {"client", "contract", "report", "notifyBefore", "posted", "presented"})
public final class SoapFraudCase {

    @XmlElement(required = true)
    String client = "";

    @Nullable
    String contract;

    @XmlElement(required = true)
    SoapFraudReport report = new SoapFraudReport();

    /** 72 hours after the report: GDPR 33. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String notifyBefore = "";

    /** When the client posted the registered letter. */
    @XmlSchemaType(name = "date")
    @Nullable
    String posted;

    /** When it came here first. */
    @XmlSchemaType(name = "date")
    @Nullable
    String presented;

    static SoapFraudCase of(Frauds.Case one) {
        var answer = new SoapFraudCase();
        answer.client = one.client().value();
        answer.contract = one.contract().orElse(null);
        answer.report = SoapFraudReport.of(one.report());
        answer.notifyBefore = one.notifyBefore().toString();
        answer.posted = one.posted().map(Object::toString).orElse(null);
        answer.presented = one.presented().map(Object::toString).orElse(null);
        return answer;
    }
}
