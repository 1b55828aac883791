package fr.crmdata.billing.formats.xml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element by its place in the tree of names; the same object for all that stand there. */
final class Node {

    private final Map<String, Node> children = new HashMap<>();
    final @Nullable Node parent;
    final String name;
    /** Whether the element gathers what lies beneath it. */
    final boolean frame;
    /** Path from the frame it lies in, without it. */
    final String relative;

    Node(@Nullable Node parent, String name, boolean frame) {
        this.parent = parent;
        this.name = name;
        this.frame = frame;
        this.relative = parent == null || parent.frame || parent.parent == null ? name : parent.relative + "/" + name;
    }

    @Nullable
    Node child(String element) {
        return children.get(element);
    }

    Node add(String element, boolean isFrame) {
        var child = new Node(this, element, isFrame);
        children.put(element, child);
        return child;
    }
}
