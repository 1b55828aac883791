package fr.crmdata.licensing.soap;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.office.DailyWork;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** Something that is to be done. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Act",
        propOrder = {"contract", "holder", "kind", "key", "clause", "on", "why"})
public final class SoapAct {

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    String holder = "";

    @XmlElement(required = true)
    String kind = "";

    @XmlElement(required = true)
    String key = "";

    @XmlElement(required = true)
    String clause = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    /** The calculation. */
    @XmlElement(required = true)
    String why = "";

    static SoapAct of(DailyWork.Due due, Language language) {
        var answer = new SoapAct();
        answer.contract = due.contract();
        answer.holder = due.holder();
        answer.kind = due.act().kind().name();
        answer.key = due.act().key().value();
        answer.clause = due.act().clause().id();
        answer.on = due.act().on().toString();
        answer.why = due.act().why().in(language);
        return answer;
    }
}
