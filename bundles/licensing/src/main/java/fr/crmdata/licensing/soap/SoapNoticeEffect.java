package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.MyContract;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** What a notice would bring. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "NoticeEffect",
        propOrder = {"received", "expiry", "last", "owed"})
public final class SoapNoticeEffect {

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String received = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String expiry = "";

    /** Last day of the contract. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String last = "";

    /** Before tax, until then. */
    @XmlElement(required = true)
    BigDecimal owed = BigDecimal.ZERO;

    static SoapNoticeEffect of(MyContract.NoticeEffect effect) {
        var answer = new SoapNoticeEffect();
        answer.received = effect.received().toString();
        answer.expiry = effect.expiry().toString();
        answer.last = effect.last().toString();
        answer.owed = effect.owed().amount();
        return answer;
    }
}
