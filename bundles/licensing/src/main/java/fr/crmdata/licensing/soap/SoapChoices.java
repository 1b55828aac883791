package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.MyContract;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What the client may do now. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Choices",
        propOrder = {"mayGiveNotice", "objectionUntil", "mayAskForData", "dataUntil"})
public final class SoapChoices {

    @XmlElement(required = true)
    boolean mayGiveNotice;

    /** Last day to object to the price rise that was announced. */
    @XmlSchemaType(name = "date")
    @Nullable
    String objectionUntil;

    @XmlElement(required = true)
    boolean mayAskForData;

    /** Last day on which the data can be had. */
    @XmlSchemaType(name = "date")
    @Nullable
    String dataUntil;

    static SoapChoices of(MyContract.Choices choices) {
        var answer = new SoapChoices();
        answer.mayGiveNotice = choices.mayGiveNotice();
        answer.objectionUntil = choices.objectionUntil().map(Object::toString).orElse(null);
        answer.mayAskForData = choices.mayAskForData();
        answer.dataUntil = choices.dataUntil().map(Object::toString).orElse(null);
        return answer;
    }
}
