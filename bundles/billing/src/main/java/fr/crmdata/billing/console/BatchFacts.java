package fr.crmdata.billing.console;

import fr.crmdata.billing.office.Batches.BatchView;
import java.util.LinkedHashMap;
import java.util.Map;

/** A batch as the console tells it. */
final class BatchFacts {

    private BatchFacts() {}

    static Map<String, Object> of(BatchView batch) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", batch.id());
        facts.put("state", batch.state());
        facts.put("count", batch.count());
        facts.put("total", batch.total());
        facts.put("execution", batch.execution());
        facts.put("sha256", batch.hash());
        facts.put("released by", batch.releasedBy());
        facts.put("sent", batch.sentAt());
        facts.put("error", batch.error());
        return facts;
    }
}
