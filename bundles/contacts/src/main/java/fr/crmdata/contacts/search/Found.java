package fr.crmdata.contacts.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/** Reads back whose documents were found. */
final class Found {

    private Found() {}

    static List<String> ids(IndexReader reader, ScoreDoc[] found) throws IOException {
        var ids = new ArrayList<String>(found.length);
        for (var one : found) {
            ids.add(id(reader, one.doc));
        }
        return ids;
    }

    private static String id(IndexReader reader, int document) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var inLeaf = document - leaf.docBase;
        return new UUID(half(leaf.reader(), InIndex.ID_HIGH, inLeaf), half(leaf.reader(), InIndex.ID_LOW, inLeaf))
                .toString();
    }

    private static long half(LeafReader leaf, String field, int document) throws IOException {
        NumericDocValues values = leaf.getNumericDocValues(field);
        if (values == null || !values.advanceExact(document)) {
            throw new org.apache.lucene.index.CorruptIndexException("a document without id", field);
        }
        return values.longValue();
    }
}
