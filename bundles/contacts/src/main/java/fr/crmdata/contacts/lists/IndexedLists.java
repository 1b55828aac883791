package fr.crmdata.contacts.lists;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.search.Listings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists for those who may see them, and changes for those who may make them. */
@Component(service = ContactLists.class)
public final class IndexedLists implements ContactLists {

    private static final int MOST = 500;

    private final Access access;
    private final Listings listings;
    private final BulkDesk bulk;

    @Activate
    public IndexedLists(@Reference Access access, @Reference Listings listings, @Reference BulkDesk bulk) {
        this.access = access;
        this.listings = listings;
        this.bulk = bulk;
    }

    @Override
    public Page page(Query query, Optional<String> cursor, int limit) {
        access.require(ContactPermissions.READ);
        return listings.page(query, cursor, within(limit));
    }

    @Override
    public long count(Query query) {
        access.require(ContactPermissions.READ);
        return listings.count(query);
    }

    @Override
    public List<Hit> search(String typed, int limit) {
        access.require(ContactPermissions.READ);
        return listings.search(typed, within(limit));
    }

    @Override
    public List<Count> tags(String typed, int limit) {
        access.require(ContactPermissions.READ);
        return listings.tags(typed, within(limit));
    }

    @Override
    public List<Count> towns(String typed, int limit) {
        access.require(ContactPermissions.READ);
        return listings.towns(typed, within(limit));
    }

    private static int within(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    @Override
    public void forEach(Query query, Consumer<List<Contact>> piece) {
        access.require(ContactPermissions.READ);
        listings.forEach(query, piece);
    }

    @Override
    public String bulk(Selection selection, BulkChange change) {
        return bulk.change(selection, change);
    }

    @Override
    public String undoBulk(String jobId) {
        return bulk.undo(jobId);
    }

    @Override
    public String reindex() {
        return bulk.reindex();
    }
}
