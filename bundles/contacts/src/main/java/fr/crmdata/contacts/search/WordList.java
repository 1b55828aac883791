package fr.crmdata.contacts.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * All words of one piece of the index, so that those with a part inside are found. Beside each word stand 64 bits that say
 * which pairs of letters it has: most words are passed over by these alone, a million of them in a millisecond.
 */
final class WordList {

    private final byte[] letters;
    private final int[] ends;
    private final long[] pairs;

    private WordList(byte[] letters, int[] ends, long[] pairs) {
        this.letters = letters;
        this.ends = ends;
        this.pairs = pairs;
    }

    static WordList of(LeafReader leaf, String field) throws IOException {
        var letters = new byte[1 << 12];
        var ends = new int[1 << 9];
        var pairs = new long[1 << 9];
        var count = 0;
        var length = 0;
        var terms = leaf.terms(field);
        if (terms != null) {
            var each = terms.iterator();
            for (var word = each.next(); word != null; word = each.next()) {
                if (isNumber(word)) {
                    continue;
                }
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, count * 2);
                    pairs = Arrays.copyOf(pairs, count * 2);
                }
                if (length + word.length > letters.length) {
                    letters = Arrays.copyOf(letters, Math.max(letters.length * 2, length + word.length));
                }
                System.arraycopy(word.bytes, word.offset, letters, length, word.length);
                length += word.length;
                pairs[count] = pairs(word);
                ends[count++] = length;
            }
        }
        return new WordList(Arrays.copyOf(letters, length), Arrays.copyOf(ends, count), Arrays.copyOf(pairs, count));
    }

    private static boolean isNumber(BytesRef word) {
        for (var i = 0; i < word.length; i++) {
            var c = word.bytes[word.offset + i];
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static long pairs(BytesRef word) {
        var bits = 0L;
        for (var i = word.offset + 1; i < word.offset + word.length; i++) {
            bits |= 1L << (((word.bytes[i - 1] * 31 + word.bytes[i]) * 0x9E37_79B1) >>> 26);
        }
        return bits;
    }

    /** The words that have this inside, but not only at their beginning. */
    List<BytesRef> with(BytesRef part) {
        var found = new ArrayList<BytesRef>();
        var wanted = pairs(part);
        for (var i = 0; i < pairs.length; i++) {
            if ((pairs[i] & wanted) == wanted && isInside(part, i)) {
                var start = start(i);
                found.add(new BytesRef(letters, start, ends[i] - start));
            }
        }
        return found;
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    private boolean isInside(BytesRef part, int word) {
        var first = part.bytes[part.offset];
        var last = ends[word] - part.length;
        for (var at = start(word) + 1; at <= last; at++) {
            if (letters[at] == first && matches(part, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(BytesRef part, int at) {
        for (var i = 1; i < part.length; i++) {
            if (letters[at + i] != part.bytes[part.offset + i]) {
                return false;
            }
        }
        return true;
    }
}
