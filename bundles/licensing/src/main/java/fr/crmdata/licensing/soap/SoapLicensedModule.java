package fr.crmdata.licensing.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A module and how many named users a licence opens it for. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "LicensedModule",
        propOrder = {"module", "seats"})
public final class SoapLicensedModule {

    @XmlElement(required = true)
    String module = "";

    @XmlElement(required = true)
    int seats;

    static SoapLicensedModule of(String module, int seats) {
        var answer = new SoapLicensedModule();
        answer.module = module;
        answer.seats = seats;
        return answer;
    }
}
