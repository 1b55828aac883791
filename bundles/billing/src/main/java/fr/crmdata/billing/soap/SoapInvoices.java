package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Slice;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A piece of a list of documents. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "InvoiceList",
        propOrder = {"invoice", "next"})
public final class SoapInvoices {

    List<SoapInvoiceSummary> invoice = new ArrayList<>();

    /** Cursor of what follows; absent at the end. */
    @Nullable
    String next;

    static SoapInvoices of(Slice<InvoiceSummary> slice) {
        var answer = new SoapInvoices();
        slice.items().forEach(one -> answer.invoice.add(SoapInvoiceSummary.of(one)));
        answer.next = slice.next().orElse(null);
        return answer;
    }
}
