package fr.crmdata.billing.bank;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.matching.Match;
import fr.crmdata.billing.model.matching.MatchedAmounts;
import fr.crmdata.billing.model.matching.Matcher;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.matching.Proposal;
import fr.crmdata.billing.model.matching.ReferenceWords;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.office.BankEntries;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.BankFileStore;
import fr.crmdata.billing.store.BankFileStore.Tally;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.EntryStore;
import fr.crmdata.billing.store.ItemStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The work list of what the bank said and nobody could be sure about. */
@Component(service = BankEntries.class)
public final class EntryDesk implements BankEntries {

    private final Access access;
    private final OperatorDatabase operator;
    private final EntryStore entries;
    private final BankFileStore files;
    private final BatchStore batches;
    private final ItemStore items;
    private final Booker booker;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public EntryDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference EntryStore entries,
            @Reference BankFileStore files,
            @Reference BatchStore batches,
            @Reference ItemStore items,
            @Reference Booker booker,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.entries = entries;
        this.files = files;
        this.batches = batches;
        this.items = items;
        this.booker = booker;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Slice<EntryView> find(EntryFilter filter, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> entries.find(filter, cursor, limit));
    }

    @Override
    public long waiting() {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> entries.count(State.TO_MATCH));
    }

    @Override
    public Opened get(String id) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> {
            var view = known(id);
            var entry = entries.entry(id)
                    .orElseThrow(
                            () -> new BankRefusal.WrongState(id, view.state().name()));
            return new Opened(view, entry, view.state() == State.TO_MATCH ? proposals(entry) : List.of());
        });
    }

    private EntryView known(String id) {
        return entries.find(id).orElseThrow(() -> new BankRefusal.UnknownEntry(id));
    }

    private List<Proposal> proposals(BankEntry entry) {
        var match = new Matcher(ExpectedItems.of(items, List.of(entry))).match(entry);
        if (match instanceof Match.Certain certain) {
            return List.of(certain.found());
        }
        return match instanceof Match.Proposed proposed ? proposed.proposals() : List.of();
    }

    @Override
    public List<OpenItem> search(String text, int limit) {
        access.require(BillingPermissions.READ);
        return text.isBlank() ? List.of() : operator.inOne(() -> items.search(text, limit));
    }

    @Override
    public EntryView accept(String id, List<String> wanted) {
        return decide(id, entry -> {
            var on = items(entry, wanted);
            MatchedAmounts.require(entry, on);
            return booker.book(id, entry, on);
        });
    }

    /** Those of a proposal, else what a person found. */
    private List<OpenItem> items(BankEntry entry, List<String> wanted) {
        if (wanted.isEmpty()) {
            throw new BillingRefusal.Invalid("items", "billing.web.missing");
        }
        for (var proposal : proposals(entry)) {
            var ids = new HashSet<>(proposal.items().stream().map(OpenItem::id).toList());
            if (ids.equals(new HashSet<>(wanted))) {
                return proposal.items();
            }
        }
        var found = new ArrayList<OpenItem>();
        for (var item : wanted) {
            found.add(item(entry, item));
        }
        return found;
    }

    private OpenItem item(BankEntry entry, String wanted) {
        var bare = List.of(ReferenceWords.bare(wanted));
        var found = new ArrayList<OpenItem>();
        if (entry.isReturn()) {
            found.addAll(items.debits(bare));
        } else if (entry.isIncoming()) {
            found.addAll(items.invoices(List.of(wanted.strip())));
        }
        if (found.isEmpty()) {
            found.addAll(items.refunds(bare));
        }
        return found.stream().findFirst().orElseThrow(() -> new BankRefusal.UnknownItem(wanted));
    }

    @Override
    public EntryView split(String id, List<Part> parts) {
        return decide(id, entry -> {
            var came = booker.incoming(id, entry);
            var sum = Money.sum(parts.stream().map(Part::amount).toList());
            if (parts.isEmpty()
                    || !sum.equals(came)
                    || parts.stream().anyMatch(part -> !part.amount().isPositive())) {
                throw new BankRefusal.PartsDiffer(came.toString(), sum.toString());
            }
            var number = 0;
            for (var part : parts) {
                var contract = items.contractOfInvoice(part.invoice())
                        .orElseThrow(() -> new BankRefusal.UnknownItem(part.invoice()));
                booker.pay("bank/" + id + "/" + ++number, entry, contract, List.of(part.invoice()), part.amount());
            }
            return parts.stream().map(Part::invoice).distinct().toList();
        });
    }

    @Override
    public EntryView credit(String id, String contract) {
        return decide(id, entry -> {
            booker.pay("bank/" + id, entry, contract, List.of(), booker.incoming(id, entry));
            return List.of(contract);
        });
    }

    @Override
    public EntryView charge(String id) {
        return decide(id, entry -> {
            if (!entry.isOutgoing()
                    || entry.status() != EntryStatus.BOOKED
                    || entry.amount()
                            .filter(any -> any.currency().equals(Money.EUR))
                            .isEmpty()) {
                throw new BankRefusal.NotOutgoing(id);
            }
            return booker.charge(id, entry);
        });
    }

    private EntryView decide(String id, Function<BankEntry, List<String>> booking) {
        access.require(BillingPermissions.PAYMENTS);
        return operator.inOne(() -> {
            batches.lock();
            var view = known(id);
            if (view.state() != State.TO_MATCH) {
                throw new BankRefusal.WrongState(id, view.state().name());
            }
            var on = booking.apply(entries.entry(id).orElseThrow(() -> new BankRefusal.UnknownEntry(id)));
            move(view, State.BOOKED, on, "");
            files.decided(view.file(), new Tally(0, 1, -1, 0));
            return known(id);
        });
    }

    private void move(EntryView view, State to, List<String> on, String note) {
        var why = to == State.BOOKED ? "" : view.why();
        var by = operator.caller().name();
        if (!entries.decide(view.id(), view.state(), to, why, on, by, clock.instant(), note)) {
            throw new BankRefusal.MeanwhileChanged(view.id());
        }
        audit.record(
                "billing.entry-" + to.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                view.id(),
                Map.of("items", String.join(",", on), "note", note));
    }

    @Override
    public EntryView setAside(String id, String reason) {
        if (reason.isBlank()) {
            throw new BillingRefusal.Invalid("reason", "billing.web.missing");
        }
        return turn(id, State.TO_MATCH, State.ASIDE, reason.strip(), new Tally(0, 0, -1, 1));
    }

    @Override
    public EntryView takeUp(String id) {
        return turn(id, State.ASIDE, State.TO_MATCH, "", new Tally(0, 0, 1, -1));
    }

    private EntryView turn(String id, State from, State to, String note, Tally tally) {
        access.require(BillingPermissions.PAYMENTS);
        return operator.inOne(() -> {
            var view = known(id);
            if (view.state() != from) {
                throw new BankRefusal.WrongState(id, view.state().name());
            }
            move(view, to, List.of(), note);
            files.decided(view.file(), tally);
            return known(id);
        });
    }
}
