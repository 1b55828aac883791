package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.IssuedInvoice;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A document as it was issued, and what is open of it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Invoice",
        propOrder = {"summary", "credits", "line", "why"})
public final class SoapInvoice {

    @XmlElement(required = true)
    SoapInvoiceSummary summary = new SoapInvoiceSummary();

    /** Number of the invoice that a credit note is about. */
    @Nullable
    String credits;

    List<SoapInvoiceLine> line = new ArrayList<>();

    /** The calculation. */
    List<String> why = new ArrayList<>();

    static SoapInvoice of(IssuedInvoice issued) {
        var answer = new SoapInvoice();
        answer.summary = SoapInvoiceSummary.of(issued.summary());
        answer.credits = issued.invoice()
                .credits()
                .map(about -> about.number().toString())
                .orElse(null);
        issued.invoice().lines().forEach(line -> answer.line.add(SoapInvoiceLine.of(line)));
        answer.why.addAll(issued.why());
        return answer;
    }
}
