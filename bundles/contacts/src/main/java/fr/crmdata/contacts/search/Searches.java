package fr.crmdata.contacts.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/** The search box: goes as far as it must to find as many as are wanted. */
final class Searches {

    private Searches() {}

    /** Ids of the best hits, the best first; deleted contacts left out. */
    static List<String> best(IndexSearcher searcher, WordLists lists, Typed typed, int limit) throws IOException {
        if (typed.isEmpty() || searcher.getIndexReader().maxDoc() == 0) {
            return List.of();
        }
        var query = new BoxQuery(searcher.getIndexReader(), lists, typed);
        var best = new ScoreDoc[0];
        for (var reach : Reach.values()) {
            var wanted = new BooleanQuery.Builder()
                    .add(query.reaching(reach), Occur.MUST)
                    .add(deleted(), Occur.MUST_NOT)
                    .build();
            var hits = searcher.search(wanted, new TopFieldCollectorManager(Order.byFit(), limit, null, 1));
            best = hits.scoreDocs;
            if (best.length == limit || (best.length > 0 && reach == Reach.TYPOS)) {
                break;
            }
        }
        return Found.ids(searcher.getIndexReader(), best);
    }

    /**
     * Which contacts a list shows.
     *
     * @param reach how far the search box went for them
     */
    record Matching(Query query, Reach reach) {}

    /**
     * Those that pass the filter and fit what is typed: misspelt words count only when nothing fits otherwise.
     *
     * @param reach where it is known already, for the next page of the same list
     */
    static Matching matching(
            IndexSearcher searcher, WordLists lists, Typed typed, Query filtered, Optional<Reach> reach)
            throws IOException {
        if (typed.isEmpty()) {
            return new Matching(filtered, Reach.PARTS);
        }
        var query = new BoxQuery(searcher.getIndexReader(), lists, typed);
        for (var further : List.of(Reach.PARTS, Reach.TYPOS)) {
            var found = both(query.reaching(reach.orElse(further)), filtered);
            if (reach.isPresent() || searcher.count(found) > 0) {
                return new Matching(found, reach.orElse(further));
            }
        }
        return new Matching(both(query.reaching(Reach.TYPOS_IN_ALL), filtered), Reach.TYPOS_IN_ALL);
    }

    private static Query both(Query typed, Query filtered) {
        return filtered instanceof MatchAllDocsQuery
                ? typed
                : new BooleanQuery.Builder()
                        .add(typed, Occur.FILTER)
                        .add(filtered, Occur.FILTER)
                        .build();
    }

    static Query deleted() {
        return new TermQuery(new Term(InIndex.IS, Terms.fact("deleted", "yes")));
    }
}
