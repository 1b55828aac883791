package fr.crmdata.licensing.model.contract;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some invoices by the keys of the acts that issued them, written one after the other with commas. */
public record Covered(List<ActKey> keys) {

    public Covered {
        keys = keys.stream().distinct().sorted().toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no invoice");
        }
    }

    public static Covered of(ActKey... keys) {
        return new Covered(List.of(keys));
    }

    public static Covered parse(String text) {
        return new Covered(Stream.of(text.split("[,;\\s]+"))
                .filter(key -> !key.isEmpty())
                .map(ActKey::new)
                .toList());
    }

    public boolean contain(ActKey key) {
        return keys.contains(key);
    }

    @Override
    public String toString() {
        return keys.stream().map(ActKey::toString).collect(Collectors.joining(", "));
    }
}
