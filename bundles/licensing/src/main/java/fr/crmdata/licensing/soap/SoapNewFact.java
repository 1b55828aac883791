package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.Given;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A fact as it is sent. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "NewFact",
        propOrder = {"kind", "on", "values"})
public final class SoapNewFact {

    /** Such as {@code seats-added}; see GET /api/v1/licensing/fact-kinds. */
    @XmlElement(required = true)
    String kind = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    /** By the names of the kind's fields. */
    @XmlElement(name = "value")
    List<SoapValue> values = new ArrayList<>();

    Fact fact() {
        return new FactForm(Given.required("kind", kind), Given.requiredDay("on", on), SoapValue.map(values)).fact();
    }
}
