package fr.crmdata.platform.events;

import fr.crmdata.api.events.EventListener;
import fr.crmdata.platform.data.Work;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Who listens to what. A listener that was here once is remembered in the operator's database, so that events wait for it
 * while its bundle is away.
 */
@Component(service = Listeners.class)
public final class Listeners {

    private final Work work;
    private final Map<String, EventListener> present = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    @Activate
    public Listeners(@Reference(target = "(database=operator)") Work operatorWork) {
        this.work = operatorWork;
        work.inOne(() -> work.sql()
                        .list(
                                "SELECT name, types FROM event_listener",
                                row -> Map.entry(row.text("name"), typesFrom(row.text("types")))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(EventListener listener) {
        present.put(listener.name(), listener);
        if (!listener.types().equals(known.get(listener.name()))) {
            remember(listener);
        }
    }

    void removeListener(EventListener listener) {
        present.remove(listener.name(), listener);
    }

    private void remember(EventListener listener) {
        var types = String.join(" ", new TreeSet<>(listener.types()));
        work.inOne(() -> {
            if (work.sql().update("UPDATE event_listener SET types = ? WHERE name = ?", types, listener.name()) == 0) {
                work.sql().update("INSERT INTO event_listener (name, types) VALUES (?, ?)", listener.name(), types);
            }
        });
        known.put(listener.name(), Set.copyOf(listener.types()));
    }

    /** Names of all listeners, present or away, that want events of a type. */
    Set<String> wanting(String type) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().contains(type))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Optional<EventListener> present(String name) {
        return Optional.ofNullable(present.get(name));
    }

    /** Forgets a listener that will never come back; its waiting events are thrown away as they come up. */
    public void forget(String name) {
        work.inOne(() -> work.sql().update("DELETE FROM event_listener WHERE name = ?", name));
        known.remove(name);
    }

    boolean isKnown(String name) {
        return known.containsKey(name);
    }

    private static Set<String> typesFrom(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
