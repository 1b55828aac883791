package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.model.licence.LicenceKey;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A key by which licences are known to be the operator’s. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "LicenceKey",
        propOrder = {"id", "publicKey", "fingerprint", "state", "since"})
public final class SoapLicenceKey {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    String publicKey = "";

    /** Told to whoever installs a first list of keys. */
    @XmlElement(required = true)
    String fingerprint = "";

    /** CURRENT signs, RETIRED verifies still, REVOKED is not taken. */
    @XmlElement(required = true)
    String state = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String since = "";

    static SoapLicenceKey of(LicenceKey key) {
        var answer = new SoapLicenceKey();
        answer.id = key.id();
        answer.publicKey = key.publicKey();
        answer.fingerprint = key.fingerprint();
        answer.state = key.state().name();
        answer.since = key.since().toString();
        return answer;
    }
}
