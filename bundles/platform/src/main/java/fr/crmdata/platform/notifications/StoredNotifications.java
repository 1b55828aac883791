package fr.crmdata.platform.notifications;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.LiveUpdates;
import fr.crmdata.api.web.Notifications;
import fr.crmdata.platform.data.DataHome;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Notifications in the database of the caller's client. */
@Component(service = {Notifications.class, StoredNotifications.class})
public final class StoredNotifications implements Notifications {

    private final Work work;
    private final Access access;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @org.jspecify.annotations.Nullable LiveUpdates live;

    @Activate
    public StoredNotifications(
            @Reference DataHome data, @Reference Access access, @Reference(target = "(clock=business)") Clock clock) {
        this.work = data.clientWork();
        this.access = access;
        this.clock = clock;
    }

    /** A message under the bell. */
    public record Notification(String id, String text, String href, Instant at, boolean seen) {}

    @Override
    public void leave(String userId, String text, String href) {
        var client = access.caller().client();
        work.inOne(() -> {
            work.sql()
                    .update(
                            "INSERT INTO notification (id, user_id, text, href, at, seen) VALUES (?, ?, ?, ?, ?, FALSE)",
                            Ids.next(),
                            userId,
                            text.length() <= 500 ? text : text.substring(0, 499) + "…",
                            href,
                            clock.instant());
            work.afterCommit(() -> {
                var present = live;
                if (present != null) {
                    present.tellUser(client, userId, "notification", Map.of("text", text, "href", href));
                }
            });
        });
    }

    /** The caller's own, the newest first. */
    public List<Notification> mine(int limit) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT id, text, href, at, seen FROM notification WHERE user_id = ? ORDER BY id DESC",
                        limit,
                        row -> new Notification(
                                row.text("id"),
                                row.text("text"),
                                row.text("href"),
                                row.instant("at"),
                                row.flag("seen")),
                        access.caller().id()));
    }

    public long unseen() {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT COUNT(*) AS unseen FROM notification WHERE user_id = ? AND seen = FALSE",
                        row -> row.number("unseen"),
                        access.caller().id())
                .orElse(0L));
    }

    public void markAllSeen() {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE notification SET seen = TRUE WHERE user_id = ? AND seen = FALSE",
                        access.caller().id()));
    }
}
