package fr.crmdata.contacts;

import fr.crmdata.api.contacts.Employment;
import fr.crmdata.contacts.book.Belongings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what contacts brought along. */
public final class TestBelongings implements Belongings {

    public final List<Brought> brought = new CopyOnWriteArrayList<>();

    @Override
    public void add(String origin, List<Brought> more) {
        brought.addAll(more);
    }

    @Override
    public void takeBack(String origin, Collection<String> contactIds) {
        brought.removeIf(one -> contactIds.contains(one.contactId()));
    }

    @Override
    public Map<String, List<Employment>> employments(Collection<String> personIds) {
        return Map.of();
    }
}
