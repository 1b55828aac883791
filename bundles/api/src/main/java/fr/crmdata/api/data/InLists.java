package fr.crmdata.api.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Many values in one question: some at a time, in few different numbers of marks, so that the database knows the question again. */
public final class InLists {

    private static final int MOST = 256;

    private InLists() {}

    /** Asks for some of them. */
    @FunctionalInterface
    public interface Question {
        void ask(String marks, Object[] values);
    }

    /**
     * Values of one question, at least one. There are as many marks as the next power of two; the last value stands there again and again
     * to fill them.
     */
    public record Piece<T>(List<T> values) {

        public Piece {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("no value");
            }
        }

        /** {@code ?, ?, ?, ?} */
        public String marks() {
            return InLists.marks(size());
        }

        /** A value for each mark, and something else before them. */
        public Object[] parameters(Object... before) {
            var all = new ArrayList<Object>(Arrays.asList(before));
            all.addAll(values);
            all.addAll(Collections.nCopies(size() - values.size(), values.get(values.size() - 1)));
            return all.toArray();
        }

        private int size() {
            var highest = Integer.highestOneBit(values.size());
            return highest == values.size() ? highest : 2 * highest;
        }
    }

    /** @param most in one piece, a power of two */
    public static <T> List<Piece<T>> of(Collection<T> values, int most) {
        var all = List.copyOf(values);
        var pieces = new ArrayList<Piece<T>>();
        for (var from = 0; from < all.size(); from += most) {
            pieces.add(new Piece<>(all.subList(from, Math.min(all.size(), from + most))));
        }
        return pieces;
    }

    /** @param values asked for so many at a time; some may stand there twice, so that the marks are as many as ever */
    public static void each(Collection<?> values, Question question) {
        of(values, MOST).forEach(piece -> question.ask(piece.marks(), piece.parameters()));
    }

    /** So many marks, for a list that is as long each time. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
