package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.FilterField.Op;
import fr.crmdata.contacts.model.FilterValue;
import fr.crmdata.contacts.model.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lists of a {@link FakeBook}: the filters that tests need, pages by number. */
final class FakeLists implements ContactLists {

    private final FakeBook book;
    final List<String> done = new ArrayList<>();

    FakeLists(FakeBook book) {
        this.book = book;
    }

    private Stream<Contact> stream(Query query) {
        var typed = query.typed().toLowerCase(java.util.Locale.ROOT);
        return book.contacts.values().stream()
                .filter(contact -> !contact.isDeleted())
                .filter(contact -> text(contact).contains(typed))
                .filter(contact -> query.filter().conditions().stream().allMatch(condition -> fits(contact, condition)))
                .sorted(order(query.sort()));
    }

    private static String text(Contact contact) {
        return contact.details().toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean fits(Contact contact, Filter.Condition condition) {
        var texts = condition.values().stream().map(FilterValue::print).toList();
        var own =
                switch (condition.field().key()) {
                    case "status" ->
                        List.of(fr.crmdata.contacts.model.Drafts.key(
                                contact.details().status()));
                    case "kind" -> List.of(FakeBook.kindOf(contact));
                    case "town" ->
                        contact.details().addresses().stream()
                                .map(address -> address.town())
                                .toList();
                    case "tag" -> List.copyOf(contact.details().tags());
                    case "owner" ->
                        contact.details().owner().map(id -> id.equals("leila") ? "me" : id).stream()
                                .toList();
                    default -> texts;
                };
        return switch (condition.op()) {
            case NOT -> Collections.disjoint(own, texts);
            case EMPTY -> own.isEmpty();
            case FILLED -> !own.isEmpty();
            case EQ, IN -> !Collections.disjoint(own, texts);
            default -> true;
        };
    }

    private static Comparator<Contact> order(Sort sort) {
        var key = sort.keys().get(0);
        Comparator<Contact> order =
                switch (key.field()) {
                    case NAME ->
                        Comparator.comparing(contact -> contact.details().name().sortable());
                    case TOWN ->
                        Comparator.comparing(contact -> contact.details().addresses().stream()
                                .findFirst()
                                .map(address -> address.town())
                                .orElse("zz"));
                    case CREATED -> Comparator.comparing(Contact::createdAt);
                    case UPDATED -> Comparator.comparing(Contact::updatedAt);
                    case STATUS ->
                        Comparator.comparing(contact -> contact.details().status());
                };
        return key.descending() ? order.reversed() : order;
    }

    @Override
    public Page page(Query query, Optional<String> cursor, int limit) {
        var all = stream(query).toList();
        var from = cursor.map(Integer::parseInt).orElse(0);
        var to = Math.min(all.size(), from + limit);
        return new Page(
                all.subList(Math.min(from, to), to),
                to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty(),
                from > 0 ? Optional.of(String.valueOf(Math.max(0, from - limit))) : Optional.empty(),
                all.size());
    }

    @Override
    public long count(Query query) {
        return stream(query).count();
    }

    @Override
    public List<Hit> search(String typed, int limit) {
        return stream(new Query(typed, Filter.all(), Sort.byName()))
                .limit(limit)
                .map(contact -> new Hit(
                        contact,
                        contact.details().phones().stream()
                                .findFirst()
                                .map(phone -> phone.number())
                                .orElse("")))
                .toList();
    }

    @Override
    public List<Count> tags(String typed, int limit) {
        return counts(book.contacts.values().stream().flatMap(contact -> contact.details().tags().stream()), typed);
    }

    @Override
    public List<Count> towns(String typed, int limit) {
        return counts(
                book.contacts.values().stream()
                        .flatMap(contact -> contact.details().addresses().stream())
                        .map(address -> address.town()),
                typed);
    }

    private static List<Count> counts(Stream<String> words, String typed) {
        var counts = new TreeMap<String, Long>(String.CASE_INSENSITIVE_ORDER);
        words.filter(word -> word.regionMatches(true, 0, typed, 0, typed.length()))
                .forEach(word -> counts.merge(word, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void forEach(Query query, Consumer<List<Contact>> piece) {
        piece.accept(stream(query).toList());
    }

    @Override
    public String bulk(Selection selection, BulkChange change) {
        done.add(selection + " " + change);
        return "job" + done.size();
    }

    @Override
    public String undoBulk(String jobId) {
        done.add("undo " + jobId);
        return jobId;
    }

    @Override
    public String reindex() {
        return "job-reindex";
    }

    static boolean asks(Query query, Op op) {
        return query.filter().conditions().stream().anyMatch(condition -> condition.op() == op);
    }
}
