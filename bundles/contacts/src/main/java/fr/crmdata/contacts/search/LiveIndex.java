package fr.crmdata.contacts.search;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.store.Occasion;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An open index that follows its database: it hears at once of what is changed here, and makes sure from time to time by the
 * order of all changes that it has heard of everything. That order's last number goes to disk with what it stands for, so
 * that whatever a crash has taken is put again.
 */
final class LiveIndex implements Closeable {

    private static final String FORMAT = "format";
    private static final String DATABASE = "database";
    private static final String REACHED = "reached";

    private static final int PIECE = 2_000;

    /** So many contacts are put while somebody waits; more go to a worker. */
    private static final int FEW = 20;

    /** So many changes may wait for a worker; then whoever makes them helps. */
    private static final int MOST_WAITING = 20_000;

    private final ClientIndex index;
    private final BookSource source;
    private final String database;
    private final boolean shared;
    private final Queue<Heard> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingContacts = new AtomicInteger();

    /** What was heard of and put, and has not been met in the order yet. */
    private final Set<Long> met = ConcurrentHashMap.newKeySet();

    private long reached;
    private long committed;

    private record Heard(List<Contact> contacts, Occasion occasion) {}

    private LiveIndex(ClientIndex index, BookSource source, String database, long reached) {
        this.index = index;
        this.source = source;
        this.database = database;
        this.shared = source.isShared();
        this.reached = reached;
        this.committed = reached;
    }

    /** @throws IOException when it cannot be read, has another format, or is another database's */
    static LiveIndex open(Path folder, BookSource source) throws IOException {
        var index = ClientIndex.open(folder);
        try {
            var facts = index.facts();
            var database = source.databaseId();
            var reached = Long.parseLong(facts.getOrDefault(REACHED, "-1"));
            if (!InIndex.FORMAT.equals(facts.get(FORMAT))
                    || !database.equals(facts.get(DATABASE))
                    || reached < 0
                    || reached > source.last()) {
                throw new IOException("not an index of this database: " + facts);
            }
            return new LiveIndex(index, source, database, reached);
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** What is committed with an index that has all changes up to a number. */
    static Map<String, String> facts(String database, long reached) {
        return Map.of(FORMAT, InIndex.FORMAT, DATABASE, database, REACHED, Long.toString(reached));
    }

    /**
     * Hears of contacts that were just written.
     *
     * @return whether a worker is to call {@link #work}
     */
    boolean changed(List<Contact> contacts, Occasion occasion) throws IOException {
        if (contacts.size() <= FEW || waitingContacts.get() > MOST_WAITING) {
            put(new Heard(contacts, occasion));
            return false;
        }
        waitingContacts.addAndGet(contacts.size());
        waiting.add(new Heard(contacts, occasion));
        return true;
    }

    /** Puts what waits. */
    boolean work() throws IOException {
        synchronized (waiting) {
            for (var heard = waiting.poll(); heard != null; heard = waiting.poll()) {
                put(heard);
                waitingContacts.addAndGet(-heard.contacts().size());
            }
        }
        return true;
    }

    private void put(Heard heard) throws IOException {
        index.put(source.entries(heard.contacts(), heard.occasion()));
        heard.contacts().forEach(contact -> met.add(key(contact.id(), contact.version())));
    }

    /** Hears of contacts that are found by something else than before. */
    boolean touched(Set<String> ids) throws IOException {
        index.put(source.entries(ids));
        return false;
    }

    int unconfirmed() {
        return met.size();
    }

    /** Goes through the order of all changes and puts what was not heard of. */
    synchronized void follow() throws IOException {
        work();
        for (var marks = source.marksSince(reached, PIECE);
                !marks.isEmpty();
                marks = source.marksSince(reached, PIECE)) {
            var missed = new LinkedHashSet<String>();
            for (var mark : marks) {
                if (!met.remove(key(mark.contactId(), mark.version()))) {
                    missed.add(mark.contactId());
                }
            }
            if (!missed.isEmpty()) {
                index.put(source.entries(missed));
            }
            reached = marks.get(marks.size() - 1).number();
        }
    }

    /** Brings what there is to disk, with the number up to which nothing is missing. */
    synchronized void commit() throws IOException {
        if (index.hasUncommitted() || committed < reached) {
            index.commit(facts(database, reached));
            committed = reached;
        }
    }

    /** The state that has all that was committed to the database before. */
    ClientIndex.State state() throws IOException {
        work();
        if (shared) {
            follow();
        }
        return index.state();
    }

    private static long key(String id, long version) {
        var uuid = UUID.fromString(id);
        return (uuid.getMostSignificantBits() * 31 + uuid.getLeastSignificantBits()) * 0x9E37_79B9_7F4A_7C15L + version;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
