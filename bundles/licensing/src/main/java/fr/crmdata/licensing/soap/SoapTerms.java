package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Subscriptions;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A version of the terms. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Terms",
        propOrder = {"version", "from", "hash", "text"})
public final class SoapTerms {

    @XmlElement(required = true)
    String version = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String from = "";

    /** SHA-256 of the text. */
    @XmlElement(required = true)
    String hash = "";

    @XmlElement(required = true)
    String text = "";

    static SoapTerms of(Subscriptions.Terms terms) {
        var answer = new SoapTerms();
        answer.version = terms.version();
        answer.from = terms.from().toString();
        answer.hash = terms.hash();
        answer.text = terms.text();
        return answer;
    }
}
