package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * How alike two names are. Legal forms, articles and punctuation do not count, a typing error is forgiven, numbers are not:
 * {@code Collège 1} and {@code Collège 2} are two schools.
 */
final class NameLikeness {

    /** From here on names are near: one typing error, or an initial in the place of a first name. */
    static final int NEAR = 85;

    private static final Set<String> FORMS = Set.of(
            "sarl",
            "sas",
            "sasu",
            "sa",
            "eurl",
            "sci",
            "snc",
            "scp",
            "scop",
            "selarl",
            "ei",
            "eirl",
            "earl",
            "gaec",
            "gie",
            "gip",
            "epic",
            "ste",
            "societe",
            "ets",
            "etablissement",
            "etablissements",
            "entreprise",
            "cie",
            "compagnie",
            "ltd",
            "limited",
            "inc",
            "llc",
            "gmbh",
            "ag",
            "bv",
            "nv",
            "spa",
            "srl",
            "plc",
            "corp",
            "co");

    private static final Set<String> SMALL = Set.of(
            "le", "la", "les", "l", "de", "du", "des", "d", "et", "and", "the", "of", "a", "au", "aux", "en", "sur",
            "sous");

    private static final Set<String> TRADES = Set.of(
            "mairie",
            "commune",
            "prefecture",
            "tresorerie",
            "gendarmerie",
            "commissariat",
            "centre",
            "service",
            "services",
            "maison",
            "bureau",
            "mission",
            "ecole",
            "college",
            "lycee",
            "universite",
            "hopital",
            "clinique",
            "association",
            "club",
            "comite",
            "federation",
            "syndicat",
            "groupe",
            "group",
            "holding",
            "cabinet",
            "agence",
            "office",
            "garage",
            "boulangerie",
            "patisserie",
            "pharmacie",
            "restaurant",
            "hotel",
            "cafe",
            "bar",
            "boucherie",
            "coiffure",
            "menuiserie",
            "plomberie",
            "electricite",
            "transports",
            "transport",
            "batiment",
            "immobilier",
            "assurances",
            "assurance",
            "banque",
            "credit",
            "editions",
            "imprimerie",
            "librairie",
            "atelier",
            "ateliers",
            "laboratoire",
            "conseil",
            "consulting",
            "solutions",
            "informatique",
            "industrie",
            "industries",
            "international",
            "france",
            "direction",
            "departement",
            "region",
            "caisse",
            "chambre",
            "tribunal",
            "police",
            "fils",
            "freres",
            "associes");

    private NameLikeness() {}

    /** Whether a word stands in names of organisations rather than of persons. */
    static boolean isOfOrganisations(String word) {
        return FORMS.contains(word) || TRADES.contains(word);
    }

    /** The words that tell a name from others; all of them when none would be left. */
    static List<String> significant(List<String> words) {
        var left = new ArrayList<String>(words.size());
        for (var word : words) {
            if (!FORMS.contains(word) && !SMALL.contains(word)) {
                left.add(word);
            }
        }
        return left.isEmpty() ? words : left;
    }

    /** The words of a name that are compared, in the order of the card. */
    static List<String> words(Name name) {
        return name instanceof Name.Person person ? Words.of(person.sortable()) : significant(Words.of(name.display()));
    }

    /** 0 to 100; the same either way. */
    static int of(Name one, Name other) {
        if (one instanceof Name.Person a && other instanceof Name.Person b) {
            return ofPersons(a, b);
        }
        return ofWords(one, other);
    }

    private static int ofPersons(Name.Person one, Name.Person other) {
        var straight = ofParts(one.firstName(), one.lastName(), other.firstName(), other.lastName());
        if (straight == 100) {
            return straight;
        }
        // First and last name in each other's place, as in files that have one column for both.
        var crossed = ofParts(one.lastName(), one.firstName(), other.firstName(), other.lastName());
        return Math.max(straight, crossed == 100 ? 95 : 0);
    }

    private static int ofParts(String firstOne, String lastOne, String firstOther, String lastOther) {
        var a = Words.normalise(firstOne);
        var b = Words.normalise(firstOther);
        var lastA = Words.normalise(lastOne);
        var lastB = Words.normalise(lastOther);
        if (!lastA.isEmpty() && lastA.equals(lastB) && isInitialOf(a, b)) {
            return NEAR;
        }
        if (a.isEmpty() != b.isEmpty() || lastA.isEmpty() != lastB.isEmpty()) {
            return ofJoined(joined(a, lastA), joined(b, lastB)) == 100 ? 90 : 0;
        }
        return ofJoined(joined(lastA, a), joined(lastB, b));
    }

    private static boolean isInitialOf(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
            return false;
        }
        return (a.length() == 1 && b.startsWith(a)) || (b.length() == 1 && a.startsWith(b));
    }

    private static String joined(String one, String other) {
        return (one + other).replace(" ", "");
    }

    private static int ofWords(Name one, Name other) {
        var a = words(one);
        var b = words(other);
        if (!numbers(a).equals(numbers(b))) {
            return 0;
        }
        if (sorted(a).equals(sorted(b))) {
            return a.equals(b) ? 100 : 95;
        }
        var brief = ofJoined(String.join("", a), String.join("", b));
        var whole = ofJoined(whole(one), whole(other));
        return Math.max(brief, whole);
    }

    private static String whole(Name name) {
        return Words.normalise(name.sortable()).replace(" ", "");
    }

    private static List<String> numbers(List<String> words) {
        return words.stream()
                .filter(word -> Character.isDigit(word.charAt(0)))
                .sorted()
                .toList();
    }

    private static List<String> sorted(List<String> words) {
        var sorted = new ArrayList<>(words);
        Collections.sort(sorted);
        return sorted;
    }

    private static int ofJoined(String one, String other) {
        if (one.equals(other)) {
            return 100;
        }
        var allowed = Math.max(one.length(), other.length()) < 3 ? 0 : 1;
        return Typos.between(one, other, allowed) > allowed ? 0 : 90;
    }
}
