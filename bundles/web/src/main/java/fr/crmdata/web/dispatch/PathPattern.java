package fr.crmdata.web.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An address with names for what may change: {@code /{id}/notes}. A name stands for one segment that is not empty. */
record PathPattern(List<String> segments) {

    /** @throws IllegalArgumentException when it is neither empty nor starts with a slash */
    static PathPattern of(String path) {
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("must be empty or start with a slash: " + path);
        }
        return new PathPattern(
                Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList());
    }

    /** What stands at the names, if an address fits. */
    Optional<Map<String, String>> match(List<String> address) {
        if (address.size() != segments.size()) {
            return Optional.empty();
        }
        var names = new HashMap<String, String>();
        for (var i = 0; i < segments.size(); i++) {
            var wanted = segments.get(i);
            if (wanted.startsWith("{")) {
                names.put(wanted.substring(1, wanted.length() - 1), address.get(i));
            } else if (!wanted.equals(address.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }
}
