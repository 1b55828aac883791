package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.Batches.BatchView;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Debits or refunds that go to the bank in one file. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BankBatch",
        propOrder = {"id", "kind", "state", "count", "total", "execution", "hash"})
public final class SoapBatch {

    @XmlElement(required = true)
    String id = "";

    /** DEBITS or REFUNDS. */
    @XmlElement(required = true)
    String kind = "";

    @XmlElement(required = true)
    String state = "";

    @XmlElement(required = true)
    long count;

    @XmlElement(required = true)
    BigDecimal total = BigDecimal.ZERO;

    /** The first day on which something falls due. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String execution = "";

    /** SHA-256 of its file; absent until that is written. */
    @Nullable
    String hash;

    static SoapBatch of(BatchView batch) {
        var answer = new SoapBatch();
        answer.id = batch.id();
        answer.kind = batch.kind().name();
        answer.state = batch.state().name();
        answer.count = batch.count();
        answer.total = batch.total().amount();
        answer.execution = batch.execution().toString();
        answer.hash = batch.hash().isEmpty() ? null : batch.hash();
        return answer;
    }
}
