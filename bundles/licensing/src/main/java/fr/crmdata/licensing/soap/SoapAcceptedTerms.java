package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.TermsVersions;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** That a version of the terms was accepted. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "AcceptedTerms",
        propOrder = {"version", "hash", "at", "by", "address"})
public final class SoapAcceptedTerms {

    @XmlElement(required = true)
    String version = "";

    /** SHA-256 of the text that was shown. */
    @XmlElement(required = true)
    String hash = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String at = "";

    @XmlElement(required = true)
    String by = "";

    /** Network address it came from. */
    @XmlElement(required = true)
    String address = "";

    static SoapAcceptedTerms of(TermsVersions.Acceptance acceptance) {
        var answer = new SoapAcceptedTerms();
        answer.version = acceptance.version();
        answer.hash = acceptance.hash();
        answer.at = acceptance.at().toString();
        answer.by = acceptance.by();
        answer.address = acceptance.address();
        return answer;
    }
}
