package fr.crmdata.legal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Under which licences jars come: what their manifests say, and what is known of those that say nothing. */
final class Licences {

    /** What the product may be made of; anything else fails the build until somebody has read it. */
    static final Set<String> ACCEPTED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "GPL-2.0-only WITH Classpath-exception-2.0",
            "ISC",
            "LGPL-2.1-or-later",
            "MIT",
            "OFL-1.1");

    /** What manifests write, and the SPDX id that means the same. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("apache.org/licenses/license-2.0", "Apache-2.0"),
            Map.entry("apache-2.0", "Apache-2.0"),
            Map.entry("apache license, version 2.0", "Apache-2.0"),
            Map.entry("edl-v10", "BSD-3-Clause"),
            Map.entry("edl 1.0", "BSD-3-Clause"),
            Map.entry("bsd-3-clause", "BSD-3-Clause"),
            Map.entry("bsd-2-clause", "BSD-2-Clause"),
            Map.entry("bsd-license", "BSD-2-Clause"),
            Map.entry("epl-v10", "EPL-1.0"),
            Map.entry("epl-2.0", "EPL-2.0"),
            Map.entry("epl 2.0", "EPL-2.0"),
            Map.entry("classpath/license", "GPL-2.0-only WITH Classpath-exception-2.0"),
            Map.entry("licenses/mit", "MIT"),
            Map.entry("mit-license", "MIT"));

    private final Map<String, Known> byArtifact = new HashMap<>();
    private final Map<String, Known> byGroup = new HashMap<>();

    /** @param licences SPDX ids; empty when the jar says it itself */
    private record Known(String group, List<String> licences) {}

    Licences() {
        for (var row : Table.read("known.txt")) {
            var known = new Known(
                    row.get(1),
                    row.get(2).equals("-") ? List.of() : List.of(row.get(2).split("\\|")));
            if (row.get(0).equals("*")) {
                byGroup.put(known.group(), known);
            } else {
                byArtifact.put(row.get(0), known);
            }
        }
    }

    Optional<String> groupOf(String artifact) {
        return Optional.ofNullable(byArtifact.get(artifact)).map(Known::group);
    }

    /**
     * @param manifest what {@code Bundle-License} says; empty text for nothing
     * @return SPDX ids; empty when nobody knows
     */
    List<String> of(String group, String artifact, String manifest) {
        return Optional.ofNullable(byArtifact.get(artifact))
                .filter(known -> known.group().equals(group))
                .or(() -> Optional.ofNullable(byGroup.get(group)))
                .map(Known::licences)
                .filter(licences -> !licences.isEmpty())
                .orElseGet(() -> spelled(manifest));
    }

    private static List<String> spelled(String manifest) {
        var text = manifest.toLowerCase(java.util.Locale.ROOT);
        var ids = new ArrayList<String>();
        SPELLINGS.forEach((spelling, id) -> {
            if (text.contains(spelling) && !ids.contains(id)) {
                ids.add(id);
            }
        });
        ids.sort(null);
        return ids;
    }
}
