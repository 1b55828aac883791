package fr.crmdata.contacts.views;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import fr.crmdata.api.tasks.DailyTask;
import fr.crmdata.api.web.Notifications;
import fr.crmdata.contacts.book.Views.View;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.ViewStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends every view that is due, with the rights its owner has at that moment. What is due stands in the client's database:
 * whoever comes by, after whatever downtime, sends it, and once only.
 */
@Component(service = {DueViews.class, DailyTask.class})
public final class DueViews implements DailyTask {

    private static final Logger LOG = LoggerFactory.getLogger(DueViews.class);
    private static final String NAME = "contacts-views";
    private static final String AREA = "contacts";
    private static final String PAGE = "/contacts/views";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Access access;
    private final Transactions transactions;
    private final Clients clients;
    private final Users users;
    private final ViewStore store;
    private final ViewSender sender;
    private final DueBook dueBook;
    private final Files files;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public DueViews(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference Clients clients,
            @Reference Users users,
            @Reference ViewStore store,
            @Reference ViewSender sender,
            @Reference DueBook dueBook,
            @Reference Files files,
            @Reference Notifications notifications,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.transactions = transactions;
        this.clients = clients;
        this.users = users;
        this.store = store;
        this.sender = sender;
        this.dueBook = dueBook;
        this.files = files;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks after all clients that have something due. */
    public void sweep() {
        for (var client : dueBook.dueBy(clock.instant())) {
            try {
                if (isOpen(client)) {
                    access.as(Caller.system(client, NAME), this::sendAll);
                }
            } catch (RuntimeException e) {
                LOG.error("views of {} are not sent; they are tried again", client, e);
            }
        }
    }

    /** Who has no contract for the address book now, or none that is not suspended, is sent nothing; the schedules wait. */
    private boolean isOpen(ClientId client) {
        return access.as(Caller.system(ClientId.OPERATOR, NAME), () -> clients.find(client)
                        .filter(known -> known.state() == Client.State.ACTIVE)
                        .isPresent())
                && access.as(Caller.system(client, NAME), () -> access.isOpen(AREA));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.EVERY_CLIENT;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.LATEST_ONLY;
    }

    /** What a sweep would do, for clients whose entry in the due book was lost; and old attachments go. */
    @Override
    public String run(LocalDate date) {
        var sent = access.isOpen(AREA) ? sendAll() : 0;
        var forgotten = transactions.inOne(() -> {
            var old = store.forgetSentBefore(clock.instant().minus(KEPT));
            old.forEach(files::delete);
            return old.size();
        });
        return sent + " sent, " + forgotten + " attachments removed";
    }

    /** @return how many were sent */
    private int sendAll() {
        var sent = 0;
        var failed = new HashSet<String>();
        try {
            for (var due = due(failed); !due.isEmpty(); due = due(failed)) {
                for (var entry : due) {
                    sent += tried(entry, failed) ? 1 : 0;
                }
            }
        } finally {
            dueBook.set(access.caller().client(), transactions.inOne(store::nextDue));
        }
        return sent;
    }

    private List<ViewStore.Entry> due(Set<String> failed) {
        return transactions.inOne(() -> store.due(clock.instant())).stream()
                .filter(entry -> !failed.contains(entry.view().id()))
                .toList();
    }

    /** What fails is tried again by the next sweep, and keeps nothing else from being sent. */
    private boolean tried(ViewStore.Entry entry, Set<String> failed) {
        try {
            return send(entry);
        } catch (RuntimeException e) {
            LOG.error("view {} is not sent; it is tried again", entry.view().id(), e);
            failed.add(entry.view().id());
            return false;
        }
    }

    private boolean send(ViewStore.Entry entry) {
        var view = entry.view();
        var owner = users.find(view.owner()).filter(Users.User::active);
        if (owner.isEmpty() || view.schedule().isEmpty() || entry.dueAt().isEmpty()) {
            stop(view, owner, Optional.empty());
            return false;
        }
        try {
            access.as(
                    callerOf(owner.get()),
                    () -> sender.sendDue(
                            view, view.schedule().orElseThrow(), entry.dueAt().orElseThrow()));
            return true;
        } catch (AccessRefusal | ContactRefusal refusal) {
            stop(view, owner, Optional.of(refusal));
            return false;
        } catch (Refusal refusal) {
            // Not the owner's rights nor the view itself: a contract, say, or a seat, which may come back.
            passOver(entry, owner.get(), refusal);
            return false;
        }
    }

    /** Not this time; the schedule stays. */
    private void passOver(ViewStore.Entry entry, Users.User owner, Refusal refusal) {
        var view = entry.view();
        transactions.inOne(() -> {
            var next = DueTimes.following(
                    view.schedule().orElseThrow(), entry.dueAt().orElseThrow(), clock.instant(), clock.getZone());
            store.schedule(view.id(), view.schedule(), Optional.of(next));
            audit.record("contacts.view-passed-over", view.id(), Map.of("why", refusal.code()));
            var language = owner.details().language();
            notifications.leave(
                    owner.id(),
                    Texts.of(DueViews.class, language)
                            .of("contacts.views.passed-over", view.name(), refusal.message(language)),
                    PAGE);
        });
    }

    private Caller callerOf(Users.User owner) {
        var details = owner.details();
        return new Caller(
                Caller.Kind.USER,
                owner.id(),
                details.name(),
                access.caller().client(),
                details.role(),
                details.language());
    }

    /** Nobody sends it any more; its owner hears why, or the administrators when the owner has left. */
    private void stop(View view, Optional<Users.User> owner, Optional<Refusal> refusal) {
        var told = owner.map(List::of).orElseGet(() -> users.all().stream()
                .filter(user -> user.active() && user.details().role() == Role.ADMINISTRATOR)
                .toList());
        transactions.inOne(() -> {
            store.schedule(view.id(), Optional.empty(), Optional.empty());
            audit.record(
                    "contacts.view-stopped",
                    view.id(),
                    Map.of("why", refusal.map(Refusal::code).orElse("contacts.views.owner-left")));
            for (var user : told) {
                notifications.leave(
                        user.id(), sentence(view, refusal, user.details().language()), PAGE);
            }
        });
    }

    private static String sentence(View view, Optional<Refusal> refusal, Language language) {
        var texts = Texts.of(DueViews.class, language);
        var why = refusal.map(known -> known.message(language)).orElseGet(() -> texts.of("contacts.views.owner-left"));
        return texts.of("contacts.views.stopped", view.name(), why);
    }
}
