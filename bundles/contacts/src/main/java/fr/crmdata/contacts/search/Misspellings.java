package fr.crmdata.contacts.search;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * The words of the index that may be meant by a misspelt one: a letter wrong, missing, too many, or two swapped. In a long word
 * two errors are forgiven when none has one only, provided that the first letter is right.
 *
 * @param errors in each of them
 */
record Misspellings(Set<BytesRef> names, Set<BytesRef> others, int errors) {

    /** Shorter words are taken as they are: one letter makes another word of them. */
    private static final int LEAST = 4;

    private static final int LONG = 8;

    static boolean areForgivenIn(String word) {
        return word.length() >= LEAST && word.chars().anyMatch(Character::isLetter);
    }

    /** @param unfinished whether the word may go on behind what was typed */
    static Misspellings of(String word, boolean unfinished, IndexReader reader) throws IOException {
        var one = in(reader, withOne(word, unfinished), 1);
        return one.isEmpty() && word.length() >= LONG ? in(reader, withTwo(word), 2) : one;
    }

    private boolean isEmpty() {
        return names.isEmpty() && others.isEmpty();
    }

    private static CompiledAutomaton withOne(String word, boolean unfinished) {
        var automaton = new LevenshteinAutomata(word, true).toAutomaton(1);
        return unfinished
                ? new CompiledAutomaton(
                        Operations.determinize(
                                Operations.concatenate(automaton, Automata.makeAnyString()),
                                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                        false,
                        true)
                : new CompiledAutomaton(automaton, true, true);
    }

    private static CompiledAutomaton withTwo(String word) {
        var behindFirst = new LevenshteinAutomata(word.substring(1), true);
        return new CompiledAutomaton(behindFirst.toAutomaton(2, word.substring(0, 1)), true, true);
    }

    private static Misspellings in(IndexReader reader, CompiledAutomaton automaton, int errors) throws IOException {
        return new Misspellings(
                words(reader, InIndex.NAME, automaton), words(reader, InIndex.OTHER, automaton), errors);
    }

    private static Set<BytesRef> words(IndexReader reader, String field, CompiledAutomaton automaton)
            throws IOException {
        var found = new TreeSet<BytesRef>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(field);
            if (terms != null) {
                var each = automaton.getTermsEnum(terms);
                for (var word = each.next(); word != null; word = each.next()) {
                    found.add(BytesRef.deepCopyOf(word));
                }
            }
        }
        return found;
    }
}
