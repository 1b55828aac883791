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
            Set.of("de", "du", "des", "d", "le", "la", "von", "van", "den", "der", "di", "da");

    private PersonNames() {}

    /** Whether a full name looks like a person's: two or three words of letters, none of which belongs to companies. */
    static boolean isPerson(String full) {
        var words = Words.of(full);
        if (words.size() > 1 && HONORIFICS.contains(words.get(0))) {
            return true;
        }
        return words.size() >= 2
                && words.size() <= 4
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
            while (end < words.size() && isShouted(words.get(end))) {
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
            if (isShouted(words.get(i))) {
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

    private static boolean isShouted(String word) {
        return word.length() > 2
                && word.equals(word.toUpperCase(Locale.FRANCE))
                && !word.equals(word.toLowerCase(Locale.FRANCE));
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
