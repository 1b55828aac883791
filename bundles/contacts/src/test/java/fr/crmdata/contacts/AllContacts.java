package fr.crmdata.contacts;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.book.ContactLists;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists for tests of what is done with them: every query shows all contacts. */
public final class AllContacts implements ContactLists {

    private final TestBook book;

    public AllContacts(TestBook book) {
        this.book = book;
    }

    @Override
    public void forEach(Query query, Consumer<List<Contact>> piece) {
        var last = "";
        while (true) {
            var behind = last;
            var found = book.transactions.inOne(() -> book.store.after(behind, 100));
            if (found.isEmpty()) {
                return;
            }
            piece.accept(found.stream().filter(contact -> !contact.isDeleted()).toList());
            last = found.get(found.size() - 1).id();
        }
    }

    @Override
    public Page page(Query query, Optional<String> cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Hit> search(String typed, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Count> tags(String typed, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Count> towns(String typed, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String bulk(Selection selection, BulkChange change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String undoBulk(String jobId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String reindex() {
        throw new UnsupportedOperationException();
    }
}
