package fr.crmdata.contacts.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Lists in pieces that fit into one {@code IN (…)}. */
final class Pieces {

    private Pieces() {}

    static <T> List<List<T>> of(Collection<T> whole, int most) {
        var list = List.copyOf(whole);
        var pieces = new ArrayList<List<T>>();
        for (var start = 0; start < list.size(); start += most) {
            pieces.add(list.subList(start, Math.min(list.size(), start + most)));
        }
        return pieces;
    }

    /** {@code (?,?,?,?)}: as many as {@link #padded} has. */
    static String marks(Collection<?> values) {
        return "(" + "?,".repeat(size(values) - 1) + "?)";
    }

    /** The values, the last one repeated up to a power of two: so the database has few different statements to remember. */
    static Object[] padded(Collection<?> values) {
        var padded = values.toArray(new Object[size(values)]);
        var last = Objects.requireNonNull(padded[values.size() - 1]);
        java.util.Arrays.fill(padded, values.size(), padded.length, last);
        return padded;
    }

    /** The same with something else before them. */
    static Object[] padded(Object first, Collection<?> values) {
        var padded = padded(values);
        var all = new Object[padded.length + 1];
        all[0] = first;
        System.arraycopy(padded, 0, all, 1, padded.length);
        return all;
    }

    private static int size(Collection<?> values) {
        var size = 1;
        while (size < values.size()) {
            size *= 2;
        }
        return size;
    }
}
