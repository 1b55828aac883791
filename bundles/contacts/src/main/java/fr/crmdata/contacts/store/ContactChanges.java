package fr.crmdata.contacts.store;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says which contacts have changed, right after the commit and on the thread that made it. Nothing is said again after a
 * crash, nor of what another node does: whoever must not miss anything goes on from its last number with {@link ChangeLog}.
 */
@Component(service = ContactChanges.class)
public final class ContactChanges {

    private final Transactions transactions;
    private final Access access;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public ContactChanges(
            @Reference(target = "(database=client)") Transactions transactions, @Reference Access access) {
        this.transactions = transactions;
        this.access = access;
    }

    /** Hears of changed contacts. */
    public interface Listener {

        /**
         * Called as whoever changed them, after the commit. The request waits meanwhile: longer work goes to a thread of its
         * own.
         *
         * @param contacts as they are now, deleted ones included; all that one transaction changed, or a piece of it
         */
        void changed(ClientId client, List<Contact> contacts, Occasion occasion);

        /** Something that is not on their cards has changed, but by which they are found: where they work. */
        default void touched(ClientId client, Set<String> contactIds) {}
    }

    /** A listener takes itself away when its component goes. */
    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** To be told after the open transaction is committed. */
    void tell(List<Contact> contacts, Occasion occasion) {
        var client = access.caller().client();
        for (var listener : listeners) {
            transactions.afterCommit(() -> listener.changed(client, contacts, occasion));
        }
    }

    /** The same about what is not on their cards. */
    void touch(Collection<String> contactIds) {
        var client = access.caller().client();
        var ids = Set.copyOf(contactIds);
        if (!ids.isEmpty()) {
            listeners.forEach(listener -> transactions.afterCommit(() -> listener.touched(client, ids)));
        }
    }
}
