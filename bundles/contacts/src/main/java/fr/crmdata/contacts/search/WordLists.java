package fr.crmdata.contacts.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** The words of all pieces of an open index, kept as long as a piece is. */
final class WordLists {

    private final Map<IndexReader.CacheKey, Map<String, WordList>> lists = new ConcurrentHashMap<>();

    /** The words of the index that have this inside. */
    Set<BytesRef> with(IndexReader reader, String field, String part) throws IOException {
        var needle = new BytesRef(part);
        var found = new TreeSet<BytesRef>();
        for (var leaf : reader.leaves()) {
            found.addAll(of(leaf.reader(), field).with(needle));
        }
        return found;
    }

    private WordList of(LeafReader leaf, String field) throws IOException {
        var cache = leaf.getCoreCacheHelper();
        var ofLeaf = lists.get(cache.getKey());
        if (ofLeaf == null) {
            var fresh = new ConcurrentHashMap<String, WordList>();
            ofLeaf = lists.putIfAbsent(cache.getKey(), fresh);
            if (ofLeaf == null) {
                ofLeaf = fresh;
                cache.addClosedListener(lists::remove);
            }
        }
        try {
            return ofLeaf.computeIfAbsent(field, any -> read(leaf, field));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Reads the words of a piece before somebody waits for them. */
    void prepare(LeafReader leaf) throws IOException {
        of(leaf, InIndex.NAME);
        of(leaf, InIndex.OTHER);
    }

    private static WordList read(LeafReader leaf, String field) {
        try {
            return WordList.of(leaf, field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
