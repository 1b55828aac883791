package fr.crmdata.licensing.soap;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.RecordedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What happened, and how it came to be known. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Fact",
        propOrder = {"id", "kind", "on", "values", "clause", "sentence", "at", "by", "withdrawn"})
public final class SoapFact {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    String kind = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    @XmlElement(name = "value")
    List<SoapValue> values = new ArrayList<>();

    /** Of the terms, such as {@code CL-20}. */
    @XmlElement(required = true)
    String clause = "";

    @XmlElement(required = true)
    String sentence = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String at = "";

    @XmlElement(required = true)
    String by = "";

    /** Why it was said never to have been so. */
    @Nullable
    String withdrawn;

    static SoapFact of(RecordedFact recorded, Language language) {
        var form = FactForm.of(recorded.fact());
        var answer = new SoapFact();
        answer.id = recorded.id();
        answer.kind = form.kind();
        answer.on = form.on().toString();
        new TreeMap<>(form.values()).forEach((name, value) -> answer.values.add(SoapValue.of(name, value)));
        answer.clause = recorded.clause().id();
        answer.sentence = recorded.sentence().in(language);
        answer.at = recorded.at().toString();
        answer.by = recorded.by();
        answer.withdrawn = recorded.withdrawn().orElse(null);
        return answer;
    }
}
