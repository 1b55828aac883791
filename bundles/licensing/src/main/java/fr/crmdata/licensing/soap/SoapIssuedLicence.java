package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Licences;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A licence that was issued here. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "IssuedLicence",
        propOrder = {"licence", "text", "by"})
public final class SoapIssuedLicence {

    @XmlElement(required = true)
    SoapLicence licence = new SoapLicence();

    /** The file, as it is handed over. */
    @XmlElement(required = true)
    String text = "";

    @XmlElement(required = true)
    String by = "";

    static SoapIssuedLicence of(Licences.Issued issued) {
        var answer = new SoapIssuedLicence();
        answer.licence = SoapLicence.of(issued.licence());
        answer.text = issued.text();
        answer.by = issued.by();
        return answer;
    }
}
