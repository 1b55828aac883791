package fr.crmdata.billing.store;

import fr.crmdata.billing.office.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pieces of lists: one more than wanted is read to know whether there is more. */
final class Slices {

    private Slices() {}

    static <T> Slice<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new Slice<>(found, Optional.empty())
                : new Slice<>(found.subList(0, limit), Optional.of(cursor.apply(found.get(limit - 1))));
    }
}
