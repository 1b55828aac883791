package fr.crmdata.contacts.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which organisations are called what; within a transaction of its caller. */
@Component(service = OrganisationNames.class)
public final class OrganisationNames {

    private static final int PIECE = 128;

    private final Transactions transactions;

    @Activate
    public OrganisationNames(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    private record Named(String key, String id) {}

    /**
     * Ids of organisations by name, of those names that just one has.
     *
     * @param keys see {@link fr.crmdata.contacts.model.Words#organisationKey}
     */
    public Map<String, String> unique(Collection<String> keys) {
        var found = new HashMap<String, String>();
        var several = new HashSet<String>();
        for (var piece : InLists.of(new HashSet<>(keys), PIECE)) {
            for (var named : read(piece)) {
                if (found.putIfAbsent(named.key(), named.id()) != null) {
                    several.add(named.key());
                }
            }
        }
        found.keySet().removeAll(several);
        return found;
    }

    private java.util.List<Named> read(InLists.Piece<String> piece) {
        return Sql.on(transactions.connection())
                .list(
                        "SELECT sort_name, id FROM contacts_contact WHERE kind = 'ORGANISATION' AND deleted_at IS NULL"
                                + " AND sort_name IN (" + piece.marks() + ")",
                        row -> new Named(row.text("sort_name"), row.text("id")),
                        piece.parameters());
    }
}
