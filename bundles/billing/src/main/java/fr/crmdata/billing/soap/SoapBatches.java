package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Slice;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A piece of a list of batches. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BankBatchList",
        propOrder = {"batch", "next"})
public final class SoapBatches {

    List<SoapBatch> batch = new ArrayList<>();

    /** Cursor of what follows; absent at the end. */
    @Nullable
    String next;

    static SoapBatches of(Slice<BatchView> slice) {
        var answer = new SoapBatches();
        slice.items().forEach(one -> answer.batch.add(SoapBatch.of(one)));
        answer.next = slice.next().orElse(null);
        return answer;
    }
}
