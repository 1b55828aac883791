package fr.crmdata.billing.formats.xml;

import fr.crmdata.billing.model.statement.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element that means one thing (a statement, an entry, a balance), with the texts directly beneath it. */
public final class Frame {

    /** So many texts no bank puts into one element. */
    private static final int MOST_TEXTS = 1000;

    private final @Nullable Frame outer;
    private final String name;
    private final Place place;
    private final Map<String, Leaf> leaves = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Frame(@Nullable Frame outer, String name, Place place) {
        this.outer = outer;
        this.name = name;
        this.place = place;
    }

    public String name() {
        return name;
    }

    public Place place() {
        return place;
    }

    /** The nearest frame around it; the file itself has none. */
    public Optional<Frame> outer() {
        return Optional.ofNullable(outer);
    }

    @Nullable
    Frame around() {
        return outer;
    }

    /** The nearest frame of that name around this one. */
    public Optional<Frame> within(String wanted) {
        for (var frame = outer; frame != null; frame = frame.outer) {
            if (frame.name.equals(wanted)) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    int count(String child) {
        return counts.merge(child, 1, Integer::sum);
    }

    /** Texts that come several times are put together, one a line. */
    void put(String path, Leaf leaf) {
        var before = leaves.get(path);
        if (before == null) {
            if (leaves.size() < MOST_TEXTS) {
                leaves.put(path, leaf);
            }
        } else if (before.text().length() < XmlWalk.LONGEST_TEXT) {
            leaves.put(path, new Leaf(before.text() + "\n" + leaf.text(), before.line(), before.column()));
        }
    }

    /** The text of the first of these paths that has one. */
    public Optional<String> text(String... paths) {
        for (var path : paths) {
            var leaf = leaves.get(path);
            if (leaf != null && !leaf.text().isEmpty()) {
                return Optional.of(leaf.text());
            }
        }
        return Optional.empty();
    }

    /** The line of that text, and the path of the whole frame: what is wrong with a part is wrong with the whole. */
    public Place placeOf(String path) {
        var leaf = leaves.get(path);
        return leaf == null ? place : new Place(leaf.line(), leaf.column(), place.path());
    }
}
