package fr.crmdata.billing.model.statement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All references of an entry; what the bank did not provide is absent. */
public record References(Map<Reference, String> all) {

    public static final References NONE = new References(Map.of());

    public References {
        all = all.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(all));
    }

    public Optional<String> find(Reference reference) {
        return Optional.ofNullable(all.get(reference));
    }
}
