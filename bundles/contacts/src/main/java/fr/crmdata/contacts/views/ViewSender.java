package fr.crmdata.contacts.views;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.contacts.ContactSettings;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.Exports;
import fr.crmdata.contacts.book.Views.Schedule;
import fr.crmdata.contacts.book.Views.View;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.ViewStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sends views by mail, with the caller's rights. The list is written to a file first, outside of any transaction; then file,
 * mail and the next due moment are one.
 */
@Component(service = ViewSender.class, configurationPid = ContactSettings.PID)
public final class ViewSender {

    private static final long MEGABYTE = 1_000_000;

    private final Access access;
    private final Transactions transactions;
    private final ViewStore store;
    private final Exports exports;
    private final Files files;
    private final Mails mails;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;
    private final long limit;

    @Activate
    public ViewSender(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ViewStore store,
            @Reference Exports exports,
            @Reference Files files,
            @Reference Mails mails,
            @Reference Directory directory,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock,
            ContactSettings settings) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.exports = exports;
        this.files = files;
        this.mails = mails;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
        this.limit = settings.mail_megabytes() * MEGABYTE;
    }

    /** A list as a file, not yet in the database. */
    private record Written(Path file, long contacts) {}

    /** To those whom the schedule names, or to the caller. */
    void sendNow(View view) {
        var format = view.schedule().map(Schedule::format).orElse("csv");
        var recipients = view.schedule().map(Schedule::recipients).orElseGet(this::caller);
        var written = write(view, format);
        try {
            transactions.inOne(() -> {
                var entry = store.lock(view.id())
                        .orElseThrow(() -> new ContactRefusal.NotThere("contacts.views.unknown", view.id()));
                var key = "contacts-view/" + view.id() + "/now/" + Ids.next();
                send(view, format, recipients, written, key, LocalDate.now(clock), entry.dueAt());
            });
        } finally {
            remove(written.file());
        }
    }

    private List<String> caller() {
        return directory
                .member(access.caller().id())
                .map(member -> List.of(member.email()))
                .orElseThrow(() -> new ContactRefusal.NotNow("contacts.views.nobody"));
    }

    /**
     * For a due moment; whoever comes second does nothing.
     *
     * @throws fr.crmdata.api.Refusal when the caller may no more
     */
    void sendDue(View view, Schedule schedule, Instant due) {
        var written = write(view, schedule.format());
        try {
            transactions.inOne(() -> {
                var now = store.lock(view.id());
                if (now.flatMap(ViewStore.Entry::dueAt).filter(due::equals).isPresent()) {
                    var next = DueTimes.following(schedule, due, clock.instant(), clock.getZone());
                    var day = LocalDate.ofInstant(due, clock.getZone());
                    var key = "contacts-view/" + view.id() + "/" + due;
                    send(view, schedule.format(), schedule.recipients(), written, key, day, Optional.of(next));
                }
            });
        } finally {
            remove(written.file());
        }
    }

    private Written write(View view, String format) {
        try {
            var file = java.nio.file.Files.createTempFile("crmdata-view-", ".tmp");
            try (var out = java.nio.file.Files.newOutputStream(file)) {
                var query = new Query("", view.filter(), view.sort());
                return new Written(file, exports.write(query, view.columns(), format, out));
            } catch (IOException | RuntimeException e) {
                remove(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            java.nio.file.Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(
            View view,
            String format,
            List<String> recipients,
            Written written,
            String key,
            LocalDate day,
            Optional<Instant> next) {
        var attachment = attachment(format, written);
        var mail = new ViewMail(view, day, written.contacts(), access.caller().language());
        mails.send(key, mail.to(recipients, attachment));
        store.sent(view.id(), next, attachment, clock.instant());
        audit.record(
                "contacts.view-sent",
                view.id(),
                Map.of("to", String.join(", ", recipients), "contacts", Long.toString(written.contacts())));
    }

    private Optional<String> attachment(String format, Written written) {
        try {
            if (java.nio.file.Files.size(written.file()) > limit) {
                return Optional.empty();
            }
            try (var content = java.nio.file.Files.newInputStream(written.file())) {
                var type = exports.format(format).mediaType();
                return Optional.of(files.store(exports.fileName(format), type, content, limit)
                        .id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
