package fr.crmdata.contacts.web;

import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views in memory. */
final class FakeViews implements Views {

    private final Map<String, View> views = new LinkedHashMap<>();

    /** Views that were sent at once. */
    final List<String> sent = new ArrayList<>();

    @Override
    public List<View> all() {
        return List.copyOf(views.values());
    }

    @Override
    public View get(String id) {
        return Optional.ofNullable(views.get(id)).orElseThrow(() -> new ContactRefusal.Unknown(id));
    }

    @Override
    public View save(String name, Filter filter, Sort sort, List<String> columns, boolean shared) {
        return put(
                new View("v" + (views.size() + 1), name, filter, sort, columns, shared, "leila", 1, Optional.empty()));
    }

    @Override
    public View change(
            String id, long version, String name, Filter filter, Sort sort, List<String> columns, boolean shared) {
        return put(new View(id, name, filter, sort, columns, shared, "leila", version + 1, Optional.empty()));
    }

    private View put(View view) {
        if (view.name().isBlank()) {
            throw new ContactRefusal.Invalid("name", "contacts.text.missing");
        }
        views.put(view.id(), view);
        return view;
    }

    @Override
    public void delete(String id) {
        views.remove(id);
    }

    @Override
    public View schedule(String id, Optional<Schedule> schedule) {
        var view = get(id);
        return put(new View(
                id,
                view.name(),
                view.filter(),
                view.sort(),
                view.columns(),
                view.shared(),
                view.owner(),
                view.version() + 1,
                schedule));
    }

    @Override
    public void sendNow(String id) {
        sent.add(get(id).id());
    }
}
