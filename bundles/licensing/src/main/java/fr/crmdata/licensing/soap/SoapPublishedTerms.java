package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.TermsVersions;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A version of the terms that was published here. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "PublishedTerms",
        propOrder = {"terms", "by", "at"})
public final class SoapPublishedTerms {

    @XmlElement(required = true)
    SoapTerms terms = new SoapTerms();

    @XmlElement(required = true)
    String by = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String at = "";

    static SoapPublishedTerms of(TermsVersions.Version version) {
        var answer = new SoapPublishedTerms();
        answer.terms = SoapTerms.of(version.terms());
        answer.by = version.by();
        answer.at = version.at().toString();
        return answer;
    }
}
