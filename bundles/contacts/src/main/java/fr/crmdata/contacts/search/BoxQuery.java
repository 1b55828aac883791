package fr.crmdata.contacts.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The question that a text in the search box puts to one state of the index. */
final class BoxQuery {

    private static final int LEAST_PART = 3;

    /** Of so many words each is taken for what it is not, too. */
    private static final int FEW = 2;

    private final IndexReader reader;
    private final WordLists lists;
    private final Typed typed;
    private final Map<String, List<Query>> parts = new HashMap<>();

    BoxQuery(IndexReader reader, WordLists lists, Typed typed) {
        this.reader = reader;
        this.lists = lists;
        this.typed = typed;
    }

    /** Contacts that fit all parts, each with how well. */
    Query reaching(Reach reach) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var i = 0; i < typed.parts().size(); i++) {
            var isLast = i == typed.parts().size() - 1 && typed.unfinished();
            all.add(best(fits(typed.parts().get(i), reach, isLast)), Occur.MUST);
        }
        addBonuses(all);
        if (typed.code().length() >= LEAST_PART && typed.code().chars().anyMatch(Character::isDigit)) {
            return best(List.of(all.build(), code(typed.code())));
        }
        return all.build();
    }

    private void addBonuses(BooleanQuery.Builder all) {
        for (var order : orders()) {
            all.add(scored(new TermQuery(new Term(InIndex.BY_NAME, order)), Fit.WHOLE_NAME), Occur.SHOULD);
        }
        for (var part : typed.parts()) {
            if (part instanceof Typed.Part.Word word) {
                all.add(scored(new TermQuery(new Term(InIndex.LEAD, word.text())), Fit.LEADS), Occur.SHOULD);
            }
        }
        all.add(scored(is("status", "customer"), Fit.CUSTOMER), Occur.SHOULD);
        all.add(scored(is("status", "prospect"), Fit.PROSPECT), Occur.SHOULD);
    }

    /** The whole as typed, and with its first words last: {@code Jean Paul Martin} stands in the list as {@code Martin Jean Paul}. */
    private List<String> orders() {
        var orders = new ArrayList<String>();
        orders.add(typed.whole());
        for (var gap = typed.whole().indexOf(' ');
                gap >= 0 && orders.size() < 4;
                gap = typed.whole().indexOf(' ', gap + 1)) {
            orders.add(typed.whole().substring(gap + 1) + " " + typed.whole().substring(0, gap));
        }
        return orders;
    }

    private List<Query> fits(Typed.Part part, Reach reach, boolean unfinished) throws IOException {
        if (part instanceof Typed.Part.Word word) {
            return ofWord(word.text(), reach, unfinished);
        }
        if (part instanceof Typed.Part.Mail mail) {
            var fits = new ArrayList<Query>();
            fits.add(scored(new TermQuery(new Term(InIndex.MAIL, mail.address())), Fit.NUMBER));
            fits.add(scored(new PrefixQuery(new Term(InIndex.MAIL, mail.address())), Fit.NUMBER_BEGINNING));
            fits.add(all(mail.words(), reach, unfinished));
            return fits;
        }
        return ofNumber((Typed.Part.Digits) part, reach, unfinished);
    }

    private List<Query> ofNumber(Typed.Part.Digits number, Reach reach, boolean unfinished) throws IOException {
        var digits = number.digits();
        var fits = new ArrayList<Query>();
        fits.add(scored(new TermQuery(new Term(InIndex.TEL, digits)), Fit.NUMBER));
        fits.add(scored(new PrefixQuery(new Term(InIndex.TEL, digits)), Fit.NUMBER_BEGINNING));
        if (!number.international()) {
            if (digits.charAt(0) != '0') {
                fits.add(scored(new PrefixQuery(new Term(InIndex.TEL, "0" + digits)), Fit.NUMBER_BEGINNING));
            }
            fits.add(scored(new PrefixQuery(new Term(InIndex.TEL_END, Telephone.backwards(digits))), Fit.NUMBER_END));
            fits.add(code(digits));
            fits.add(all(number.words(), reach, unfinished));
        }
        return fits;
    }

    private static Query code(String code) {
        return best(List.of(
                scored(new TermQuery(new Term(InIndex.CODE, code)), Fit.NUMBER),
                scored(new PrefixQuery(new Term(InIndex.CODE, code)), Fit.NUMBER_BEGINNING)));
    }

    private Query all(List<String> words, Reach reach, boolean unfinished) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var i = 0; i < words.size(); i++) {
            all.add(best(ofWord(words.get(i), reach, unfinished && i == words.size() - 1)), Occur.MUST);
        }
        return all.build();
    }

    private List<Query> ofWord(String word, Reach reach, boolean unfinished) throws IOException {
        var fits = new ArrayList<Query>();
        fits.add(word(InIndex.NAME, word, Fit.NAME));
        fits.add(word(InIndex.OTHER, word, Fit.OTHER));
        fits.add(beginning(InIndex.NAME, word, Fit.NAME_BEGINNING));
        fits.add(beginning(InIndex.OTHER, word, Fit.OTHER_BEGINNING));
        if (word.chars().anyMatch(Character::isDigit) && word.length() >= LEAST_PART) {
            fits.add(code(word));
        }
        if (reach == Reach.BEGINNINGS || (reach != Reach.TYPOS_IN_ALL && isOneOfMany() && isKnown(word, unfinished))) {
            return fits;
        }
        if (word.length() >= LEAST_PART) {
            fits.addAll(parts(word));
        }
        if (reach != Reach.PARTS && Misspellings.areForgivenIn(word)) {
            var meant = Misspellings.of(word, unfinished, reader);
            addWords(fits, InIndex.NAME, meant.names(), meant.errors() == 1 ? Fit.NAME_TYPO : Fit.NAME_TYPOS);
            addWords(fits, InIndex.OTHER, meant.others(), meant.errors() == 1 ? Fit.OTHER_TYPO : Fit.OTHER_TYPOS);
        }
        return fits;
    }

    private boolean isOneOfMany() {
        return typed.parts().size() > FEW;
    }

    /** Whether some contact has this word or, when it may go on, one that begins so. */
    private boolean isKnown(String word, boolean unfinished) throws IOException {
        var wanted = new BytesRef(word);
        for (var leaf : reader.leaves()) {
            for (var field : List.of(InIndex.NAME, InIndex.OTHER)) {
                var terms = leaf.reader().terms(field);
                if (terms != null) {
                    var each = terms.iterator();
                    var found = each.seekCeil(wanted);
                    if (found == SeekStatus.FOUND
                            || (unfinished
                                    && found == SeekStatus.NOT_FOUND
                                    && StringHelper.startsWith(each.term(), wanted))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<Query> parts(String word) throws IOException {
        var known = parts.get(word);
        if (known == null) {
            known = new ArrayList<>();
            addWords(known, InIndex.NAME, lists.with(reader, InIndex.NAME, word), Fit.NAME_PART);
            addWords(known, InIndex.OTHER, lists.with(reader, InIndex.OTHER, word), Fit.OTHER_PART);
            parts.put(word, known);
        }
        return known;
    }

    private static void addWords(List<Query> fits, String field, Set<BytesRef> words, Fit fit) {
        if (!words.isEmpty()) {
            fits.add(scored(new TermInSetQuery(field, words), fit));
        }
    }

    private static Query word(String field, String word, Fit fit) {
        return scored(new TermQuery(new Term(field, word)), fit);
    }

    private static Query beginning(String field, String word, Fit fit) {
        return scored(
                word.length() <= InIndex.STARTS
                        ? new TermQuery(new Term(field + InIndex.START, word))
                        : new PrefixQuery(new Term(field, word)),
                fit);
    }

    private static Query is(String key, String value) {
        return new TermQuery(new Term(InIndex.IS, Terms.fact(key, value)));
    }

    private static Query best(List<Query> fits) {
        return new DisjunctionMaxQuery(fits, 0);
    }

    private static Query scored(Query query, Fit fit) {
        return scored(query, fit.score);
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
