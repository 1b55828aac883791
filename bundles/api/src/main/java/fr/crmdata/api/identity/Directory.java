package fr.crmdata.api.identity;

import java.util.List;
import java.util.Optional;

/** The people and teams of the caller's client, as far as other areas need them. */
public interface Directory {

    /** All users of the client, by name; those who left included. */
    List<Member> members();

    Optional<Member> member(String id);

    List<Team> teams();

    /** A person who can own a contact or do a task. */
    record Member(String id, String name, String email, Optional<String> team, boolean active) {

        /** Two letters for the round badge: first letters of the first and last word. */
        public String initials() {
            var words = name.strip().split("\\s+");
            var first = words[0].substring(0, Math.min(1, words[0].length()));
            var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
            return (first + last).toUpperCase(java.util.Locale.FRANCE);
        }
    }

    record Team(String id, String name) {}
}
