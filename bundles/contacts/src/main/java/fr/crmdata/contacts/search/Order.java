package fr.crmdata.contacts.search;

import fr.crmdata.contacts.model.Sort;
import java.util.ArrayList;
import org.apache.lucene.search.SortField;

/** The order of a list in terms of the index. Ids come last, so that no two contacts are at the same place. */
final class Order {

    private Order() {}

    /** Best first, then by name. */
    static org.apache.lucene.search.Sort byFit() {
        return new org.apache.lucene.search.Sort(
                SortField.FIELD_SCORE,
                new SortField(InIndex.BY_NAME, SortField.Type.STRING),
                new SortField(InIndex.ID_HIGH, SortField.Type.LONG),
                new SortField(InIndex.ID_LOW, SortField.Type.LONG));
    }

    static org.apache.lucene.search.Sort byId() {
        return new org.apache.lucene.search.Sort(
                new SortField(InIndex.ID_HIGH, SortField.Type.LONG),
                new SortField(InIndex.ID_LOW, SortField.Type.LONG));
    }

    /** @param backwards for the page before */
    static org.apache.lucene.search.Sort of(Sort sort, boolean backwards) {
        var fields = new ArrayList<SortField>();
        for (var key : sort.keys()) {
            var descending = key.descending() != backwards;
            fields.add(
                    switch (key.field()) {
                        case NAME -> text(InIndex.BY_NAME, key.descending(), backwards);
                        case TOWN -> text(InIndex.BY_TOWN, key.descending(), backwards);
                        case CREATED -> new SortField(InIndex.CREATED, SortField.Type.LONG, descending);
                        case UPDATED -> new SortField(InIndex.UPDATED, SortField.Type.LONG, descending);
                        case STATUS -> new SortField(InIndex.BY_STATUS, SortField.Type.LONG, descending);
                    });
        }
        if (sort.keys().stream().noneMatch(key -> key.field() == Sort.Field.NAME)) {
            fields.add(text(InIndex.BY_NAME, false, backwards));
        }
        fields.add(new SortField(InIndex.ID_HIGH, SortField.Type.LONG, backwards));
        fields.add(new SortField(InIndex.ID_LOW, SortField.Type.LONG, backwards));
        return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
    }

    private static SortField text(String field, boolean descending, boolean backwards) {
        var sort = new SortField(field, SortField.Type.STRING, descending != backwards);
        // Who has no town comes behind all that have one, whether the list runs from A to Z or from Z to A.
        sort.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return sort;
    }
}
