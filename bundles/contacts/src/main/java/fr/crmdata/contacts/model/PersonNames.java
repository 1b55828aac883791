package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Name;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes full names apart: {@code Mme Élodie LEFÈVRE}, {@code de La Fontaine, Jean}, {@code Jean-Paul du Pont}. */
final class PersonNames {

    private static final Set<String> HONORIFICS = Set.of(
            "m",
            "mr",
            "mme",
            "mlle",
            "mrs",
            "ms",
            "miss",
            "monsieur",
            "madame",
            "mademoiselle",
            "dr",
            "docteur",
            "pr",
            "professeur",
            "prof",
            "me",
            "maitre",
            "mgr");

    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "d", "le", "la", "les", "von", "van", "den", "der", "di", "da");

    private PersonNames() {}

    /**
     * Whether a full name looks like a person's: two or three words of letters beside particles, none of which belongs to
     * companies.
     */
    static boolean isPerson(String full) {
        var words = Words.of(full);
        if (words.size() > 1 && HONORIFICS.contains(words.get(0))) {
            return true;
        }
        var parts = List.of(full.split(" "));
        var names = parts.stream()
                .filter(part -> !PARTICLES.contains(Words.normalise(part)))
                .count();
        return !words.isEmpty()
                && names >= 2
                && names <= 3
                && (!PARTICLES.contains(words.get(0)) || (isCapital(parts.get(0)) && !isCapital(full)))
                && full.chars().allMatch(c -> Character.isLetter(c) || " -'’.,".indexOf(c) >= 0)
                && !full.contains(" - ")
                && words.stream().noneMatch(NameLikeness::isOfOrganisations);
    }

    static Name.Person split(String full) {
        var comma = full.indexOf(',');
        if (comma > 0 && comma < full.length() - 1) {
            return named(
                    "",
                    full.substring(comma + 1).strip(),
                    full.substring(0, comma).strip());
        }
        var words = List.of(full.split(" "));
        var first = words.size() > 1 && HONORIFICS.contains(Words.normalise(words.get(0))) ? 1 : 0;
        var honorific = first == 1 ? words.get(0) : "";
        if (words.size() - first == 1) {
            return new Name.Person(honorific, "", words.get(first));
        }
        var last = startOfLastName(words, first);
        if (last == first) {
            // DUPONT Jean: the capitals are the family name wherever they stand.
            var end = first;
            while (end < words.size() && isShouted(words, end)) {
                end++;
            }
            return end == words.size()
                    ? named(honorific, words.get(first), join(words, first + 1, words.size()))
                    : named(honorific, join(words, end, words.size()), join(words, first, end));
        }
        return named(honorific, join(words, first, last), join(words, last, words.size()));
    }

    private static int startOfLastName(List<String> words, int first) {
        for (var i = first; i < words.size(); i++) {
            if (isShouted(words, i)) {
                return i;
            }
        }
        for (var i = first + 1; i < words.size() - 1; i++) {
            if (PARTICLES.contains(Words.normalise(words.get(i)))) {
                return i;
            }
        }
        return first + 1;
    }

    private static boolean isCapital(String text) {
        return text.equals(text.toUpperCase(Locale.FRANCE)) && !text.equals(text.toLowerCase(Locale.FRANCE));
    }

    /** Capitals throughout, as family names are written; two capitals are initials unless they lead to such a name. */
    private static boolean isShouted(List<String> words, int at) {
        var word = words.get(at);
        if (!isCapital(word) || word.indexOf('.') >= 0) {
            return false;
        }
        var leads = at + 1 < words.size() && PARTICLES.contains(Words.normalise(word));
        return word.length() > 2 || (leads && isShouted(words, at + 1));
    }

    private static Name.Person named(String honorific, String first, String last) {
        var words = List.of(first.split(" "));
        if (honorific.isEmpty() && words.size() > 1 && HONORIFICS.contains(Words.normalise(words.get(0)))) {
            return new Name.Person(words.get(0), join(words, 1, words.size()), last);
        }
        return new Name.Person(honorific, first, last);
    }

    private static String join(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }
}
