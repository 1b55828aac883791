package fr.crmdata.billing.office;

import java.util.List;
import java.util.Optional;

/** A piece of a longer list; {@code next} goes on behind it and is empty at the end. */
public record Slice<T>(List<T> items, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }
}
