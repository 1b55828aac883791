package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.PriceLists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A version of the price list; sums are before tax. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "PriceList",
        propOrder = {"version", "from", "lines", "reinstatementFee", "dataReturnFee", "by", "at"})
public final class SoapPriceList {

    @XmlElement(required = true)
    String version = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String from = "";

    @XmlElement(name = "line")
    List<SoapPriceLine> lines = new ArrayList<>();

    @XmlElement(required = true)
    BigDecimal reinstatementFee = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal dataReturnFee = BigDecimal.ZERO;

    @XmlElement(required = true)
    String by = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String at = "";

    static SoapPriceList of(PriceLists.PriceList list) {
        var answer = new SoapPriceList();
        answer.version = list.version();
        answer.from = list.from().toString();
        list.lines().forEach(line -> answer.lines.add(SoapPriceLine.of(line)));
        answer.reinstatementFee = list.reinstatementFee().amount();
        answer.dataReturnFee = list.dataReturnFee().amount();
        answer.by = list.by();
        answer.at = list.at().toString();
        return answer;
    }
}
