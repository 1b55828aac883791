package fr.crmdata.contacts.search;

import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Filter.Condition;
import fr.crmdata.contacts.model.FilterField;
import fr.crmdata.contacts.model.FilterField.Op;
import fr.crmdata.contacts.model.FilterValue;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** A list's filter as the index understands it. */
final class FilterQuery {

    /** What every contact has. */
    private static final Set<String> ALWAYS = Set.of("created", "updated", "duplicate");

    /** Moments, of which days are asked. */
    private static final Set<String> MOMENTS = Set.of(InIndex.CREATED, InIndex.UPDATED);

    private final Asked asked;

    FilterQuery(Asked asked) {
        this.asked = asked;
    }

    /** Contacts that meet all conditions; deleted ones are not left out here. */
    Query of(Filter filter) {
        if (filter.conditions().isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        filter.conditions().forEach(condition -> all.add(of(condition), Occur.FILTER));
        return all.build();
    }

    private Query of(Condition condition) {
        var key = condition.field().key();
        return switch (condition.op()) {
            case FILLED -> filled(key);
            case EMPTY -> not(filled(key));
            case NOT -> not(any(condition));
            case EQ, IN -> any(condition);
            case CONTAINS ->
                new WildcardQuery(new Term(
                        InIndex.IS,
                        Terms.fact(
                                key, "*" + Terms.whole(text(condition.values().get(0))) + "*")));
            case BEFORE, AFTER, GTE, LTE -> range(condition);
        };
    }

    private static Query filled(String key) {
        return ALWAYS.contains(key) ? new MatchAllDocsQuery() : fact("has", key);
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private Query any(Condition condition) {
        var queries =
                condition.values().stream().map(value -> one(condition, value)).toList();
        if (queries.size() == 1) {
            return queries.get(0);
        }
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query one(Condition condition, FilterValue value) {
        var key = condition.field().key();
        if (key.equals("duplicate")) {
            return inOpenPair(value instanceof FilterValue.YesNo wanted && wanted.yes());
        }
        return switch (condition.field().type()) {
            case TEXT -> fact(key, key.equals("town") ? Terms.town(text(value)) : Terms.whole(text(value)));
            case PREFIX -> new PrefixQuery(new Term(InIndex.IS, Terms.fact(key, text(value))));
            case WORD, CONSTANT -> fact(key, text(value));
            case OWNER -> fact(key, value instanceof FilterValue.Own ? asked.user() : text(value));
            case TEAM ->
                value instanceof FilterValue.Own
                        ? asked.team().map(team -> fact(key, team)).orElseGet(MatchNoDocsQuery::new)
                        : fact(key, text(value));
            case DAY -> days(key, day(value), day(value));
            case NUMBER -> fact(key, Terms.decimal(((FilterValue.Decimal) value).number()));
            case YES_NO -> fact(key, ((FilterValue.YesNo) value).yes() ? "yes" : "no");
        };
    }

    private Query inOpenPair(boolean yes) {
        var ids = asked.openPairs().get().stream().map(Terms::id).toList();
        var pairs = ids.isEmpty() ? new MatchNoDocsQuery() : new TermInSetQuery(InIndex.ID, ids);
        return yes ? pairs : not(pairs);
    }

    private static String text(FilterValue value) {
        return value.print();
    }

    private static Query fact(String key, String value) {
        return new TermQuery(new Term(InIndex.IS, new BytesRef(Terms.fact(key, value))));
    }

    private Query range(Condition condition) {
        var key = condition.field().key();
        var value = condition.values().get(0);
        if (condition.field().type() == FilterField.Type.NUMBER) {
            return numbers(
                    key, condition.op(), ((FilterValue.Decimal) value).number().doubleValue());
        }
        var day = day(value);
        return switch (condition.op()) {
            case BEFORE -> days(key, Long.MIN_VALUE, day - 1);
            case LTE -> days(key, Long.MIN_VALUE, day);
            case AFTER -> days(key, day + 1, Long.MAX_VALUE);
            default -> days(key, day, Long.MAX_VALUE);
        };
    }

    private static Query numbers(String key, Op op, double number) {
        return switch (op) {
            case BEFORE -> DoublePoint.newRangeQuery(key, Double.NEGATIVE_INFINITY, DoublePoint.nextDown(number));
            case LTE -> DoublePoint.newRangeQuery(key, Double.NEGATIVE_INFINITY, number);
            case AFTER -> DoublePoint.newRangeQuery(key, DoublePoint.nextUp(number), Double.POSITIVE_INFINITY);
            default -> DoublePoint.newRangeQuery(key, number, Double.POSITIVE_INFINITY);
        };
    }

    /** Both days included; the ends of a {@code long} stand for no limit. */
    private Query days(String key, long from, long to) {
        return MOMENTS.contains(key)
                ? LongPoint.newRangeQuery(key, start(from), to == Long.MAX_VALUE ? to : start(to + 1) - 1)
                : LongPoint.newRangeQuery(key, from, to);
    }

    private long start(long day) {
        return day == Long.MIN_VALUE
                ? day
                : java.time.LocalDate.ofEpochDay(day)
                        .atStartOfDay(asked.zone())
                        .toInstant()
                        .toEpochMilli();
    }

    private long day(FilterValue value) {
        return value instanceof FilterValue.RelativeDay relative
                ? relative.on(asked.today()).toEpochDay()
                : ((FilterValue.Day) value).date().toEpochDay();
    }
}
