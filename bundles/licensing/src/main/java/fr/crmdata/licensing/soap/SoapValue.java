package fr.crmdata.licensing.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** One value by its name, such as {@code seats} and {@code 7}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Value",
        propOrder = {"name", "value"})
public final class SoapValue {

    @XmlElement(required = true)
    String name = "";

    @XmlElement(required = true)
    String value = "";

    static SoapValue of(String name, String value) {
        var answer = new SoapValue();
        answer.name = name;
        answer.value = value;
        return answer;
    }
}
