package fr.crmdata.billing.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions that are put together as they are asked for; values are always parameters. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where and(String condition, Object... more) {
        conditions.add(condition);
        values.addAll(Arrays.asList(more));
        return this;
    }

    Object[] values() {
        return values.toArray();
    }

    @Override
    public String toString() {
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }
}
