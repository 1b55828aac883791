package fr.crmdata.billing.bank;

import fr.crmdata.api.bank.BankLink;
import fr.crmdata.api.bank.BankLink.Incoming;
import fr.crmdata.api.bank.BankLink.Order;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.office.Batches.Kind;
import fr.crmdata.billing.store.BatchStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links to the bank that partners offer, and the one that the settings choose. */
@Component(service = BankLinks.class)
public final class BankLinks {

    private static final Logger LOG = LoggerFactory.getLogger(BankLinks.class);

    private final OperatorDatabase operator;
    private final BatchStore batches;
    private final BankFiles files;
    private final BankTerms terms;
    private final Map<String, BankLink> links = new ConcurrentHashMap<>();

    @Activate
    public BankLinks(
            @Reference OperatorDatabase operator,
            @Reference BatchStore batches,
            @Reference BankFiles files,
            @Reference BankTerms terms) {
        this.operator = operator;
        this.batches = batches;
        this.files = files;
        this.terms = terms;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addLink(BankLink link) {
        links.put(link.name(), link);
    }

    public void removeLink(BankLink link) {
        links.remove(link.name(), link);
    }

    /** Whether files go and come by a link. */
    public boolean isChosen() {
        return !terms.link().isEmpty();
    }

    /**
     * Takes in what the bank has for us: kept first, then acknowledged. Within no transaction.
     *
     * @return how many files were taken
     * @throws IOException when the bank cannot be reached, or the chosen link is not installed
     */
    public int fetch() throws IOException {
        var link = chosen();
        var taken = 0;
        for (var file : link.waiting()) {
            try {
                take(link, file);
                taken++;
            } catch (IOException | RuntimeException one) {
                // The others do not wait for it; it stays with the bank and comes again.
                LOG.warn("{} is not taken from the bank", file.name(), one);
            }
        }
        return taken;
    }

    private void take(BankLink link, Incoming file) throws IOException {
        try (var content = file.open()) {
            files.receive(file.name(), Way.REMOTE, content);
        }
        link.taken(file);
    }

    /** Where the courier takes files. */
    public Courier.Outlet outlet() {
        return new Courier.Outlet() {
            @Override
            public boolean isAtomic() {
                return false;
            }

            @Override
            public String deliver(Path staged, String name) throws IOException {
                var id = name.replace(".xml", "");
                var link = chosen();
                return link.name() + " " + link.send(outgoing(id, staged));
            }
        };
    }

    private BankLink.Outgoing outgoing(String id, Path staged) throws IOException {
        var batch = operator.inOne(() -> batches.find(id)).orElseThrow();
        return new BankLink.Outgoing(
                id, batch.kind() == Kind.REFUNDS ? Order.TRANSFERS : debits(id), staged, batch.hash());
    }

    /** EBICS knows an order by its scheme: a file holds debits of one. */
    private Order debits(String id) throws IOException {
        var schemes = operator.inOne(() -> batches.groups(id)).stream()
                .map(group -> group.scheme())
                .distinct()
                .toList();
        if (schemes.size() > 1) {
            throw new IOException("debits of two schemes cannot go in one order: " + id);
        }
        return schemes.contains(Scheme.B2B.name()) ? Order.B2B_DEBITS : Order.CORE_DEBITS;
    }

    private BankLink chosen() throws IOException {
        var link = links.get(terms.link());
        if (link == null) {
            throw new IOException("no link to the bank is called " + terms.link());
        }
        return link;
    }
}
