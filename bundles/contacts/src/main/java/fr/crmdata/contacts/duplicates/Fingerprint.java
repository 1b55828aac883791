package fr.crmdata.contacts.duplicates;

import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.Match;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What two contacts had in common when somebody looked at them, in a form that can be kept but says nothing about them: each
 * part of the rule with a number made of what they share.
 */
record Fingerprint(String text) {

    static Fingerprint of(Match match) {
        var parts = new TreeSet<String>();
        match.reasons().forEach(reason -> parts.add(Drafts.key(reason.part()) + ":" + hash(reason.value())));
        return new Fingerprint(String.join(",", parts));
    }

    /** Whether somebody who knew this has nothing to learn from that. */
    boolean covers(Fingerprint later) {
        return parts().containsAll(later.parts());
    }

    private Set<String> parts() {
        return new TreeSet<>(Arrays.asList(text.split(",")));
    }

    /** FNV-1a; case is no news. */
    private static String hash(String value) {
        var hash = 0xcbf29ce484222325L;
        var lower = value.toLowerCase(Locale.ROOT);
        for (var i = 0; i < lower.length(); i++) {
            hash = (hash ^ lower.charAt(i)) * 0x100000001b3L;
        }
        return String.format("%016x", hash);
    }
}
