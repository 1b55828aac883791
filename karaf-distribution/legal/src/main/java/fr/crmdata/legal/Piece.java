package fr.crmdata.legal;

import java.util.List;
import java.util.Optional;

/**
 * Something by others that ships with the product.
 *
 * @param group of its Maven coordinates
 * @param licences SPDX ids; one of them is chosen
 * @param sha256 of the file, 64 hexadecimal digits; empty when its files lie among ours
 * @param path where it lies in the distribution; a jar within a jar behind an exclamation mark
 */
record Piece(String group, String artifact, String version, List<String> licences, Optional<String> sha256, String path)
        implements Comparable<Piece> {

    /** The version of what was taken from GitHub once. */
    private static final String NONE = "-";

    /** For a group or a version that neither the jar nor known.txt says. */
    static final String UNKNOWN = "?";

    Piece {
        licences = List.copyOf(licences);
    }

    boolean isNamed() {
        return !group.equals(UNKNOWN) && !version.equals(UNKNOWN);
    }

    boolean isAccepted() {
        return licences.stream().anyMatch(Licences.ACCEPTED::contains);
    }

    String name() {
        return group + ":" + artifact;
    }

    /** Package URL, as vulnerability scanners understand it. */
    String purl() {
        return version.equals(NONE)
                ? "pkg:github/" + group + "/" + artifact
                : "pkg:maven/" + group + "/" + artifact + "@" + version;
    }

    /** SPDX expression. */
    String licence() {
        return String.join(" OR ", licences);
    }

    @Override
    public int compareTo(Piece other) {
        return (name() + " " + version + " " + path).compareTo(other.name() + " " + other.version + " " + other.path);
    }
}
