package fr.crmdata.billing.soap;

import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.MyMandates.OwnMandate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A mandate to debit a client's account. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Mandate",
        propOrder = {"reference", "contract", "state", "account", "signed", "usableUntil"})
public final class SoapMandate {

    @XmlElement(required = true)
    String reference = "";

    @XmlElement(required = true)
    String contract = "";

    /** ACTIVE, AWAITED, BLOCKED, REVOKED; LAPSED where the owner asks. */
    @XmlElement(required = true)
    String state = "";

    /** All but its ends hidden. */
    @XmlElement(required = true)
    String account = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String signed = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String usableUntil = "";

    static SoapMandate of(MandateView mandate) {
        var answer = new SoapMandate();
        answer.reference = mandate.reference();
        answer.contract = mandate.contract();
        answer.state = mandate.state().name();
        answer.account = new Iban(mandate.iban()).masked();
        answer.signed = mandate.signedOn().toString();
        answer.usableUntil = mandate.usableUntil().toString();
        return answer;
    }

    static SoapMandate of(OwnMandate mandate) {
        var answer = new SoapMandate();
        answer.reference = mandate.reference();
        answer.contract = mandate.contract();
        answer.state = mandate.standing().name();
        answer.account = mandate.account();
        answer.signed = mandate.signedOn().toString();
        answer.usableUntil = mandate.usableUntil().toString();
        return answer;
    }
}
