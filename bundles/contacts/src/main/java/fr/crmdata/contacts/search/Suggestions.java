package fr.crmdata.contacts.search;

import fr.crmdata.contacts.book.ContactLists.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What contacts have in common, the most frequent first, as it is written on most of their cards. */
final class Suggestions {

    /** So many ways to write one town are looked at. */
    private static final int SPELLINGS = 3;

    private Suggestions() {}

    /** @param begins normalised */
    static List<Count> of(IndexSearcher searcher, String field, String begins, int limit) throws IOException {
        var spellings = roughly(searcher.getIndexReader(), field, begins).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit((long) limit * SPELLINGS)
                .map(Map.Entry::getKey)
                .toList();
        var shown = new HashMap<String, Count>();
        for (var spelling : spellings) {
            var count = searcher.count(new TermQuery(new Term(field, spelling)));
            var gap = spelling.indexOf(InIndex.SHOWN);
            shown.merge(
                    spelling.substring(0, gap),
                    new Count(spelling.substring(gap + 1), count),
                    (most, less) -> new Count(most.key(), most.contacts() + less.contacts()));
        }
        var counts = new ArrayList<>(shown.values());
        counts.removeIf(count -> count.contacts() == 0);
        counts.sort(Comparator.comparingLong(Count::contacts).reversed().thenComparing(Count::key));
        return counts.subList(0, Math.min(limit, counts.size()));
    }

    /** How many have each; those that were changed since may be counted twice. */
    private static Map<String, Long> roughly(IndexReader reader, String field, String begins) throws IOException {
        var wanted = new BytesRef(begins);
        var found = new HashMap<String, Long>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(field);
            if (terms != null) {
                var each = terms.iterator();
                if (each.seekCeil(wanted) != org.apache.lucene.index.TermsEnum.SeekStatus.END) {
                    for (var term = each.term();
                            term != null && StringHelper.startsWith(term, wanted);
                            term = each.next()) {
                        found.merge(term.utf8ToString(), (long) each.docFreq(), Long::sum);
                    }
                }
            }
        }
        return found;
    }
}
