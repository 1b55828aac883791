package fr.crmdata.contacts.views;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Exports;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.ListColumns;
import fr.crmdata.contacts.model.Recipients;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.contacts.store.FieldStore;
import fr.crmdata.contacts.store.ViewStore;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The saved views of the caller's client. */
@Component(service = Views.class)
public final class ViewDesk implements Views {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_VIEWS = 200;
    private static final int MOST_RECIPIENTS = 10;

    private final Access access;
    private final Transactions transactions;
    private final ViewStore store;
    private final FieldStore fields;
    private final Exports exports;
    private final ViewSender sender;
    private final DueBook dueBook;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public ViewDesk(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ViewStore store,
            @Reference FieldStore fields,
            @Reference Exports exports,
            @Reference ViewSender sender,
            @Reference DueBook dueBook,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.fields = fields;
        this.exports = exports;
        this.sender = sender;
        this.dueBook = dueBook;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<View> all() {
        access.require(ContactPermissions.READ);
        var collator = Collator.getInstance(Locale.FRENCH);
        return transactions.inOne(() -> store.of(access.caller().id())).stream()
                .sorted(Comparator.comparing(View::name, collator).thenComparing(View::id))
                .toList();
    }

    @Override
    public View get(String id) {
        access.require(ContactPermissions.READ);
        return transactions.inOne(() -> visible(id, store.find(id))).view();
    }

    private ViewStore.Entry visible(String id, Optional<ViewStore.Entry> found) {
        return found.filter(entry -> entry.view().shared() || isOwn(entry.view()))
                .orElseThrow(() -> new ContactRefusal.NotThere("contacts.views.unknown", id));
    }

    private boolean isOwn(View view) {
        return view.owner().equals(access.caller().id());
    }

    /** What is shared belongs to all: changing it needs a right of its own. */
    private ViewStore.Entry changeable(String id) {
        var entry = visible(id, store.lock(id));
        if (!isOwn(entry.view())) {
            requireSharing();
        }
        return entry;
    }

    private void requireSharing() {
        if (!access.may(ContactPermissions.SETTINGS)) {
            access.require(ContactPermissions.BULK);
        }
    }

    @Override
    public View save(String name, Filter filter, Sort sort, List<String> columns, boolean shared) {
        access.require(ContactPermissions.READ);
        if (shared) {
            requireSharing();
        }
        return transactions.inOne(() -> {
            var owner = access.caller().id();
            if (store.count(owner) >= MOST_VIEWS) {
                throw new ContactRefusal.NotNow("contacts.views.too-many", MOST_VIEWS);
            }
            var view = new View(
                    Ids.next(), checked(name, columns), filter, sort, columns, shared, owner, 1, Optional.empty());
            store.insert(view);
            return view;
        });
    }

    private String checked(String name, List<String> columns) {
        var plain = name.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty()) {
            throw new ContactRefusal.Invalid("name", "contacts.text.missing");
        }
        if (plain.length() > LONGEST_NAME) {
            throw new ContactRefusal.Invalid("name", "contacts.views.name", LONGEST_NAME);
        }
        if (columns.size() > MOST_COLUMNS || columns.stream().anyMatch(key -> key.length() > LONGEST_NAME)) {
            throw new ContactRefusal.Invalid("columns", "contacts.views.columns", MOST_COLUMNS);
        }
        var customFields = fields.all();
        columns.stream()
                .filter(key -> !ListColumns.isKnown(key, customFields))
                .findFirst()
                .ifPresent(key -> {
                    throw new ContactRefusal.Invalid("columns", "contacts.views.unknown-column", key);
                });
        return plain;
    }

    @Override
    public View change(
            String id, long version, String name, Filter filter, Sort sort, List<String> columns, boolean shared) {
        access.require(ContactPermissions.READ);
        return transactions.inOne(() -> {
            var before = changeable(id).view();
            if (before.version() != version) {
                throw new ContactRefusal.Stale(before.version());
            }
            if (shared != before.shared()) {
                requireSharing();
            }
            var view = new View(
                    id,
                    checked(name, columns),
                    filter,
                    sort,
                    columns,
                    shared,
                    before.owner(),
                    version + 1,
                    before.schedule());
            store.save(view);
            return view;
        });
    }

    @Override
    public void delete(String id) {
        access.require(ContactPermissions.READ);
        transactions.inOne(() -> {
            var view = changeable(id).view();
            store.delete(id);
            view.schedule().ifPresent(schedule -> told("contacts.view-unscheduled", view, Map.of()));
            keepDueBook();
        });
    }

    @Override
    public View schedule(String id, Optional<Schedule> schedule) {
        access.require(ContactPermissions.EXPORT);
        var checked = schedule.map(this::checked);
        return transactions.inOne(() -> {
            // It is sent with its owner's rights: nobody else arranges that.
            var view = visible(id, store.lock(id)).view();
            if (!isOwn(view)) {
                throw new ContactRefusal.NotNow("contacts.views.not-own");
            }
            var due = checked.map(one -> DueTimes.next(one, clock.instant(), clock.getZone()));
            store.schedule(id, checked, due);
            told(
                    checked.isPresent() ? "contacts.view-scheduled" : "contacts.view-unscheduled",
                    view,
                    checked.map(one -> Map.of("to", String.join(", ", one.recipients())))
                            .orElse(Map.of()));
            keepDueBook();
            return visible(id, store.find(id)).view();
        });
    }

    private void told(String action, View view, Map<String, String> details) {
        audit.record(action, view.id(), details);
    }

    private void keepDueBook() {
        var client = access.caller().client();
        var next = store.nextDue();
        transactions.afterCommit(() -> dueBook.set(client, next));
    }

    private Schedule checked(Schedule schedule) {
        var problems = new ArrayList<FieldProblem>();
        if (schedule.days().stream().anyMatch(day -> day < 1 || day > 7)) {
            problems.add(FieldProblem.of("days", "contacts.views.days"));
        }
        if (schedule.dayOfMonth() < 0 || schedule.dayOfMonth() > 31) {
            problems.add(FieldProblem.of("dayOfMonth", "contacts.views.day-of-month"));
        }
        if (exports.formats().stream().noneMatch(format -> format.key().equals(schedule.format()))) {
            problems.add(FieldProblem.of("format", "contacts.exports.format", schedule.format()));
        }
        var recipients = Recipients.read(schedule.recipients(), MOST_RECIPIENTS, problems);
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
        return new Schedule(
                schedule.days().stream().distinct().sorted().toList(),
                schedule.dayOfMonth(),
                schedule.at().truncatedTo(java.time.temporal.ChronoUnit.MINUTES),
                schedule.format(),
                recipients,
                schedule.lastSent());
    }

    @Override
    public void sendNow(String id) {
        access.require(ContactPermissions.EXPORT);
        sender.sendNow(get(id));
    }
}
