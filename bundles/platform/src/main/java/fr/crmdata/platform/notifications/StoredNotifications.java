package fr.crmdata.platform.notifications;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.web.Inbox;
import fr.crmdata.api.web.LiveUpdates;
import fr.crmdata.api.web.Notifications;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Notifications in the database of the caller's client. */
@Component(service = {Notifications.class, Inbox.class})
public final class StoredNotifications implements Notifications, Inbox {

    private final Work work;
    private final Access access;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @org.jspecify.annotations.Nullable LiveUpdates live;

    @Activate
    public StoredNotifications(
            @Reference(target = "(database=client)") Work clientWork,
            @Reference Access access,
            @Reference(target = "(clock=business)") Clock clock) {
        this.work = clientWork;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void leave(String userId, String text, String href) {
        var client = access.caller().client();
        work.inOne(() -> {
            work.sql()
                    .update(
                            "INSERT INTO notification (id, user_id, text, href, happened_at, seen) VALUES (?, ?, ?, ?, ?, FALSE)",
                            Ids.next(),
                            userId,
                            text.length() <= 500 ? text : text.substring(0, 499) + "…",
                            href,
                            clock.instant());
            work.afterCommit(() -> tell(client, userId));
        });
    }

    /** Counted behind the commit: of two that are left at once, whichever tells last has counted both. */
    private void tell(ClientId client, String userId) {
        var present = live;
        if (present != null) {
            var unseen = access.as(Caller.system(client, "notifications"), () -> unseen(userId));
            present.tellUser(client, userId, "notification", Map.of("unseen", Integer.toString(unseen)));
        }
    }

    @Override
    public List<Message> newest(int limit) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT id, text, href, happened_at, seen FROM notification WHERE user_id = ? ORDER BY id DESC",
                        limit,
                        row -> new Message(
                                row.text("id"),
                                row.text("text"),
                                row.text("href"),
                                row.instant("happened_at"),
                                row.flag("seen")),
                        access.caller().id()));
    }

    @Override
    public int unseen() {
        return unseen(access.caller().id());
    }

    private int unseen(String userId) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT COUNT(*) AS unseen FROM notification WHERE user_id = ? AND seen = FALSE",
                        row -> (int) row.number("unseen"),
                        userId)
                .orElse(0));
    }

    @Override
    public void markSeen() {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE notification SET seen = TRUE WHERE user_id = ? AND seen = FALSE",
                        access.caller().id()));
    }
}
