package fr.crmdata.contacts.search;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.DataFolder;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.ContactChanges;
import fr.crmdata.contacts.store.Occasion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search indexes of all clients. A client that nobody works for costs nothing but its files. */
@Component(service = Indexes.class, immediate = true)
public final class Indexes implements ContactChanges.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private static final String FOLDER = "index/contacts/";
    private static final Duration IDLE = Duration.ofMinutes(5);

    /** When many clients come one after the other, those that were there first make room sooner. */
    private static final int MOST_OPEN = 100;

    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(3);
    private static final int MOST_UNCONFIRMED = 300_000;
    private static final int TRIES = 3;

    /** So often somebody may find an index closed just when he wants to use it. */
    private static final int MOST_CLOSED = 1000;

    private final DataFolder data;
    private final BookSource source;
    private final ContactChanges changes;
    private final Map<ClientId, Slot> slots = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private final ScheduledExecutorService rounds;

    @Activate
    public Indexes(@Reference DataFolder data, @Reference BookSource source, @Reference ContactChanges changes) {
        this.data = data;
        this.source = source;
        this.changes = changes;
        var number = new AtomicInteger();
        this.workers = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "contacts-search-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.rounds = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "contacts-search-rounds");
            thread.setDaemon(true);
            return thread;
        });
        rounds.scheduleWithFixedDelay(this::goRound, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
        changes.add(this);
    }

    @Deactivate
    public void stop() {
        changes.remove(this);
        rounds.shutdownNow();
        workers.shutdown();
        slots.forEach((client, slot) -> source.as(client, () -> {
            slot.close();
            return true;
        }));
        workers.shutdownNow();
    }

    /** Something asked of one state of an index. */
    @FunctionalInterface
    interface Question<T> {
        T ask(ClientIndex.State state) throws IOException;
    }

    /** Asks the index of the caller's client as it stands with all that is committed by now. */
    <T> T ask(Question<T> question) {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            try (var state = state()) {
                return question.ask(state);
            } catch (IOException e) {
                LOG.warn("the search index of {} cannot be read", source.client(), e);
                slot(source.client()).discard();
            }
        }
        throw new ContactRefusal.IndexUnavailable(0);
    }

    /** The index of the caller's client with all that is committed by now; stays as it is until it is given back. */
    ClientIndex.State state() {
        for (var attempt = 1; attempt <= MOST_CLOSED; attempt++) {
            var state = slot(source.client()).state();
            if (state != null) {
                return state;
            }
        }
        throw new ContactRefusal.IndexUnavailable(0);
    }

    private Slot slot(ClientId client) {
        return slots.computeIfAbsent(
                client, id -> new Slot(id, new IndexFolder(data.of(FOLDER + id.value())), source, workers));
    }

    /** Builds the index of the caller's client anew. */
    public void rebuild(Rebuild.Progress progress) {
        try {
            while (!slot(source.client()).rebuild(progress)) {
                // It was closed between the two steps: another takes its place.
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void changed(ClientId client, List<Contact> contacts, Occasion occasion) {
        var slot = slots.get(client);
        if (slot != null) {
            slot.hear(index -> index.changed(contacts, occasion));
        } else if (contacts.size() > 1) {
            // Many are coming: whoever asks next should not have to wait for all of them.
            slot(client).open();
        }
    }

    @Override
    public void touched(ClientId client, Set<String> contactIds) {
        var slot = slots.get(client);
        if (slot != null) {
            slot.hear(index -> index.touched(contactIds));
        }
    }

    private void goRound() {
        slots.forEach((client, slot) -> {
            try {
                source.as(client, () -> {
                    slot.settle(REST, MOST_UNCONFIRMED);
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.warn("the search index of {} does not follow its database", client, e);
            }
        });
        closeUnusedFor(IDLE);
        if (slots.size() > MOST_OPEN) {
            slots.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getValue().lastUse()))
                    .limit(slots.size() - MOST_OPEN)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(client -> close(client, REST));
        }
    }

    /** Closes the indexes that nobody has asked for so long. */
    void closeUnusedFor(Duration time) {
        slots.keySet().forEach(client -> close(client, time));
    }

    private void close(ClientId client, Duration unused) {
        slots.computeIfPresent(client, (id, slot) -> slot.closeIfUnusedFor(unused) ? null : slot);
    }

    /** Deletes the index of a client whose database is gone. */
    public void erase(ClientId client) {
        close(client, Duration.ZERO);
        slots.remove(client);
        try {
            new IndexFolder(data.of(FOLDER + client.value())).erase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many are open now. */
    int open() {
        return slots.size();
    }
}
