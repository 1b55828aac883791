package fr.crmdata.licensing.contracts;

import fr.crmdata.api.clients.ClientId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;

/** Tells within this process, after the commit, that something about a client's contract or seats is different now. */
@Component(service = ContractChanges.class)
public final class ContractChanges {

    private final List<Consumer<ClientId>> listeners = new CopyOnWriteArrayList<>();

    public void onChange(Consumer<ClientId> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<ClientId> listener) {
        listeners.remove(listener);
    }

    public void changed(ClientId client) {
        listeners.forEach(listener -> listener.accept(client));
    }
}
