package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.PriceLists;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What a month of one named user of a module costs before tax. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "PriceLine",
        propOrder = {"module", "unit", "yearUnit"})
public final class SoapPriceLine {

    @XmlElement(required = true)
    String module = "";

    /** Paid by the month. */
    @XmlElement(required = true)
    BigDecimal unit = BigDecimal.ZERO;

    /** Paid by the year; the same as unit when it is left out. */
    @Nullable
    BigDecimal yearUnit;

    static SoapPriceLine of(PriceLists.Line line) {
        var answer = new SoapPriceLine();
        answer.module = line.module();
        answer.unit = line.unit().euros();
        answer.yearUnit = line.yearUnit().euros();
        return answer;
    }

    /** @param at what the line is called in a refusal, such as {@code line[0]} */
    PriceLists.Line line(String at) {
        var monthly = Given.price(at + ".unit", unit.toString());
        return new PriceLists.Line(
                module, monthly, yearUnit == null ? monthly : Given.price(at + ".yearUnit", yearUnit.toString()));
    }
}
