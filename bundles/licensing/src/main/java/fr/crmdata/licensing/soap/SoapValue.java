package fr.crmdata.licensing.soap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

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

    /** Values by their names; of two with one name the last. */
    static Map<String, String> map(@Nullable List<SoapValue> values) {
        var named = new LinkedHashMap<String, String>();
        if (values != null) {
            values.forEach(value -> named.put(value.name, value.value));
        }
        return named;
    }

    static SoapValue of(String name, String value) {
        var answer = new SoapValue();
        answer.name = name;
        answer.value = value;
        return answer;
    }
}
