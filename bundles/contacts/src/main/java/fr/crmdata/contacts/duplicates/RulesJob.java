package fr.crmdata.contacts.duplicates;

import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.RuleBook;
import java.math.BigDecimal;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts all contacts under the keys that changed rules ask for, and then looks for duplicates by them. */
@Component(service = JobHandler.class)
public final class RulesJob implements JobHandler {

    /** Parameter of the job: which edition of the rules it is about. */
    static final String EDITION = "edition";

    private static final int PIECE = 200;

    private final ContactStore contacts;
    private final RuleBook rules;
    private final Scans scans;
    private final Transactions transactions;

    @Activate
    public RulesJob(
            @Reference ContactStore contacts,
            @Reference RuleBook rules,
            @Reference Scans scans,
            @Reference(target = "(database=client)") Transactions transactions) {
        this.contacts = contacts;
        this.rules = rules;
        this.scans = scans;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return DuplicateDesk.RULES_JOB;
    }

    /** @param last contact that is done */
    private record Progress(String last, long done, long total) {

        static Progress read(String checkpoint) {
            var map = PlainJson.readMap(checkpoint);
            return new Progress(
                    String.valueOf(map.getOrDefault("last", "")), number(map, "done"), number(map, "total"));
        }

        private static long number(Map<String, Object> map, String key) {
            return map.get(key) instanceof BigDecimal number ? number.longValue() : 0;
        }

        String write() {
            return PlainJson.write(Map.of("last", last, "done", done, "total", total));
        }
    }

    @Override
    public Map<String, String> run(Run run) {
        var progress = run.checkpoint()
                .map(Progress::read)
                .orElseGet(() -> transactions.inOne(() -> new Progress("", 0, contacts.count())));
        for (var goOn = true; goOn; ) {
            var from = progress;
            progress = transactions.inOne(() -> step(run, from));
            goOn = !progress.last().equals(from.last());
        }
        var done = progress;
        var scan = transactions.inOne(() -> {
            // Rules that were changed again meanwhile have a job of their own.
            rules.renewed(Long.parseLong(run.job().parameters().getOrDefault(EDITION, "0")));
            return scans.start();
        });
        return Map.of("contacts", Long.toString(done.done()), "scan", scan);
    }

    private Progress step(Run run, Progress from) {
        var last = contacts.renewKeys(from.last(), PIECE);
        if (last.isEmpty()) {
            return from;
        }
        var next = new Progress(
                last.get(), Math.min(from.done() + PIECE, Math.max(from.total(), from.done())), from.total());
        run.save(next.write(), next.done(), next.total());
        return next;
    }
}
