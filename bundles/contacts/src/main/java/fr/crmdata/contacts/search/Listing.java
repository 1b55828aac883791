package fr.crmdata.contacts.search;

import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.model.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** A list of one state of the index: its pages, its length, all of it. */
final class Listing {

    /** So many are ordered at a time when all of a list is wanted: memory does not depend on its length. */
    private static final int STRETCH = 10_000;

    private final IndexSearcher searcher;
    private final Searches.Matching matching;
    private final boolean withDeleted;
    private final Sort sort;

    /** @param reach of the page before, if there is one */
    Listing(ClientIndex.State state, Query query, Asked asked, Optional<Reach> reach) throws IOException {
        this.searcher = state.searcher();
        this.withDeleted = query.filter().asksForDeleted();
        this.sort = query.sort();
        var filtered = new FilterQuery(asked).of(query.filter());
        this.matching = Searches.matching(searcher, state.lists(), Typed.of(query.typed()), filtered, reach);
    }

    /** @param total of the whole list */
    record Page(List<String> ids, Optional<Place> next, Optional<Place> previous, long total) {}

    Page page(Optional<Place> from, int limit) throws IOException {
        var backwards = from.isPresent() && from.get().backwards();
        var found = search(from, backwards, limit + 1);
        if (backwards && found.length <= limit) {
            // There is no full page before: the first one is shown.
            return page(Optional.empty(), limit);
        }
        var more = found.length > limit;
        var shown = Arrays.asList(more ? Arrays.copyOf(found, limit) : found);
        if (backwards) {
            Collections.reverse(shown);
        }
        var ids = Found.ids(searcher.getIndexReader(), shown.toArray(ScoreDoc[]::new));
        if (shown.isEmpty()) {
            return new Page(ids, Optional.empty(), from.map(place -> turned(place)), count());
        }
        var next = place(shown.get(shown.size() - 1), false);
        var previous = place(shown.get(0), true);
        return new Page(
                ids,
                Optional.of(next).filter(place -> more || backwards),
                Optional.of(previous).filter(place -> backwards || from.isPresent()),
                count());
    }

    private static Place turned(Place place) {
        return new Place(true, place.reach(), place.values());
    }

    private Place place(ScoreDoc at, boolean backwards) {
        return new Place(backwards, matching.reach(), Arrays.asList(((FieldDoc) at).fields));
    }

    private ScoreDoc[] search(Optional<Place> from, boolean backwards, int limit) throws IOException {
        return search(from.map(Place::values).map(this::after).orElse(null), Order.of(sort, backwards), limit);
    }

    private ScoreDoc[] search(@Nullable FieldDoc after, org.apache.lucene.search.Sort order, int limit)
            throws IOException {
        if (searcher.getIndexReader().maxDoc() == 0) {
            return new ScoreDoc[0];
        }
        var most = Math.min(limit, searcher.getIndexReader().maxDoc());
        return searcher.search(shown(), new TopFieldCollectorManager(order, most, after, 1)).scoreDocs;
    }

    private FieldDoc after(List<@Nullable Object> values) {
        // Ids are in the order, too: no other document is at the same place, whatever its number.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values.toArray());
    }

    private org.apache.lucene.search.Query shown() {
        if (withDeleted) {
            return matching.query();
        }
        return new BooleanQuery.Builder()
                .add(matching.query(), Occur.FILTER)
                .add(Searches.deleted(), Occur.MUST_NOT)
                .build();
    }

    long count() throws IOException {
        if (withDeleted) {
            return searcher.count(matching.query());
        }
        // Few are deleted: to count those is much faster than to pass over them while counting.
        var deleted = matching.query() instanceof MatchAllDocsQuery
                ? Searches.deleted()
                : new BooleanQuery.Builder()
                        .add(matching.query(), Occur.FILTER)
                        .add(Searches.deleted(), Occur.FILTER)
                        .build();
        return (long) searcher.count(matching.query()) - searcher.count(deleted);
    }

    /** Ids of all, in the list's order. */
    void forEach(int piece, Consumer<List<String>> consumer) throws IOException {
        forEach(Order.of(sort, false), null, piece, consumer);
    }

    /** Ids of all behind one, in the order of the ids. */
    void byId(String behind, int piece, Consumer<List<String>> consumer) throws IOException {
        var uuid = behind.isEmpty() ? null : java.util.UUID.fromString(behind);
        var after = uuid == null ? null : after(List.of(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()));
        forEach(Order.byId(), after, piece, consumer);
    }

    private void forEach(
            org.apache.lucene.search.Sort order, @Nullable FieldDoc behind, int piece, Consumer<List<String>> consumer)
            throws IOException {
        var after = behind;
        while (true) {
            var found = search(after, order, STRETCH);
            for (var start = 0; start < found.length; start += piece) {
                var part = Arrays.copyOfRange(found, start, Math.min(found.length, start + piece));
                consumer.accept(new ArrayList<>(Found.ids(searcher.getIndexReader(), part)));
            }
            if (found.length < STRETCH) {
                return;
            }
            after = (FieldDoc) found[found.length - 1];
        }
    }
}
