package fr.crmdata.web.live;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.Sessions;
import fr.crmdata.api.web.LiveUpdates;
import fr.crmdata.web.Json;
import fr.crmdata.web.WebSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All browsers that listen at this node, and what is told to whom. */
@Component(
        service = {LiveUpdates.class, LiveHub.class},
        configurationPid = WebSettings.PID)
public final class LiveHub implements LiveUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Sessions sessions;
    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart;

    @Activate
    public LiveHub(@Reference Sessions sessions, WebSettings settings) {
        this(sessions, settings.heartbeat_seconds());
    }

    private LiveHub(Sessions sessions, int heartbeatSeconds) {
        this.sessions = sessions;
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "crmdata-live");
            thread.setDaemon(true);
            return thread;
        });
        heart.scheduleWithFixedDelay(this::beat, heartbeatSeconds, heartbeatSeconds, TimeUnit.SECONDS);
    }

    public static LiveHub beating(Sessions sessions, int everySeconds) {
        return new LiveHub(sessions, everySeconds);
    }

    @Override
    public void tell(ClientId client, String event, Map<String, String> data) {
        send(page -> page.session().caller().client().equals(client), event, data);
    }

    @Override
    public void tellUser(ClientId client, String userId, String event, Map<String, String> data) {
        send(
                page -> page.session().caller().client().equals(client)
                        && page.session().caller().id().equals(userId),
                event,
                data);
    }

    private void send(Predicate<OpenPage> hears, String event, Map<String, String> data) {
        var message = message(event, data);
        pages.stream().filter(hears).forEach(page -> page.offer(message));
    }

    /** The name is inside the data, so that a page hears of events it does not know by name. */
    static byte[] message(String event, Map<String, String> data) {
        var json = "{\"event\":" + Json.text(event) + ",\"data\":" + Json.object(data) + "}";
        return ("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    void join(OpenPage page) {
        pages.add(page);
    }

    void forget(OpenPage page) {
        pages.remove(page);
    }

    /** How many pages of a session listen. */
    public long listening(String sessionKey) {
        return pages.stream()
                .filter(page -> page.session().key().equals(sessionKey))
                .count();
    }

    /** Cuts off a session that is over, or goes on as somebody else; what is still open comes back by itself. */
    public void close(String sessionKey) {
        pages.stream().filter(page -> page.session().key().equals(sessionKey)).forEach(OpenPage::end);
    }

    /** Keeps connections open through proxies, and cuts off whose session has ended meanwhile. */
    void beat() {
        pages.forEach(page -> {
            if (isStillTheirs(page)) {
                page.offer(HEARTBEAT);
            } else {
                page.end();
            }
        });
    }

    private boolean isStillTheirs(OpenPage page) {
        try {
            return sessions.peek(page.secret())
                    .map(Session::caller)
                    .filter(caller ->
                            caller.client().equals(page.session().caller().client()))
                    .isPresent();
        } catch (RuntimeException e) {
            LOG.warn("cannot check a session; its page stays connected", e);
            return true;
        }
    }

    @Deactivate
    public void stop() {
        heart.shutdownNow();
        pages.forEach(OpenPage::end);
    }
}
