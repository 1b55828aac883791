package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short texts by which contacts that may be the same are found: two that share none of them are never held against each other.
 *
 * <p>They lie in an indexed table, so that candidates for a contact come with one {@code IN (…)} query. For what must be the
 * same there is one key per value. For near names there are keys made of the beginning and of the end of the name, with the
 * town: one typing error spoils one of the two at most. Names of up to five letters have a key for each letter left out.
 */
public final class MatchKeys {

    /** Longest key, in characters. */
    public static final int LONGEST = 64;

    private static final int TINY = 5;

    private final Set<String> keys = new LinkedHashSet<>();

    private MatchKeys() {}

    /** The keys of a contact: those of its numbers, by which callers are found, and those that the rules need. */
    public static Set<String> of(ContactDetails details, DuplicateRules rules) {
        var keys = new MatchKeys();
        details.phones().forEach(phone -> keys.add("p:", phone.number()));
        for (var rule : rules.active()) {
            if (rule.scope().covers(details.kind())) {
                keys.add(rule, details);
            }
        }
        return keys.keys;
    }

    /** The key under which all contacts with this number lie. */
    public static String ofNumber(String number) {
        return shortened("p:" + number);
    }

    /** The key under which the contact with this reference lies, provided that a rule compares references. */
    public static String ofReference(String reference) {
        return shortened("r:" + reference.toLowerCase(Locale.ROOT));
    }

    /** The key under which all contacts lie that share this; empty for what has none of its own, such as near names. */
    public static Optional<String> of(Match.Reason reason) {
        return switch (reason.part()) {
            case SAME_REFERENCE -> Optional.of(ofReference(reason.value()));
            case SAME_SIRET -> Optional.of(shortened("t:" + reason.value()));
            case SAME_SIREN -> Optional.of(shortened("s:" + reason.value()));
            case SAME_VAT -> Optional.of(shortened("v:" + reason.value()));
            case SAME_EMAIL -> Optional.of(shortened("e:" + reason.value().toLowerCase(Locale.ROOT)));
            case SAME_PHONE -> Optional.of(ofNumber(reason.value()));
            case SAME_WEB_DOMAIN -> Optional.of(shortened("w:" + reason.value()));
            case SAME_NAME, NEAR_NAME, SAME_TOWN, SAME_POSTAL_CODE -> Optional.empty();
        };
    }

    private void add(DuplicateRule rule, ContactDetails details) {
        var ids = details.businessIds();
        switch (rule.lookedUpBy()) {
            case SAME_REFERENCE -> details.reference().ifPresent(text -> keys.add(ofReference(text)));
            case SAME_SIRET -> ids.siret().ifPresent(text -> add("t:", text));
            case SAME_SIREN -> ids.siren().ifPresent(text -> add("s:", text));
            case SAME_VAT -> ids.vat().ifPresent(text -> add("v:", text));
            case SAME_EMAIL ->
                details.emails().forEach(email -> add("e:", email.address().toLowerCase(Locale.ROOT)));
            case SAME_WEB_DOMAIN -> WebDomains.of(details).forEach(domain -> add("w:", domain));
            case SAME_NAME -> addSameName(rule, details);
            case NEAR_NAME -> places(rule, details).forEach(place -> addNearName(details.name(), place));
            case SAME_PHONE, SAME_TOWN, SAME_POSTAL_CODE -> {
                // Numbers are there already; places alone are never looked up.
            }
        }
    }

    private static List<String> places(DuplicateRule rule, ContactDetails details) {
        return rule.parts().contains(MatchPart.SAME_POSTAL_CODE) ? Places.postalCodes(details) : Places.towns(details);
    }

    private void addSameName(DuplicateRule rule, ContactDetails details) {
        var sorted = NameLikeness.words(details.name()).stream().sorted().toList();
        var name = String.join(" ", sorted);
        if (MatchPart.places(rule.parts()).isEmpty()) {
            add("n:", name);
        } else {
            places(rule, details).forEach(place -> add("n:", name + "|" + place));
        }
    }

    private void addNearName(Name name, String place) {
        var words = NameLikeness.words(name);
        var text = String.join("", words);
        var length = text.length();
        add("f:", Sounds.of(words.stream().sorted().collect(Collectors.joining())) + "|" + place);
        if (name instanceof Name.Person person && !person.firstName().isEmpty()) {
            var last = Words.normalise(person.lastName());
            add("i:", last + " " + Words.normalise(person.firstName() + "x").charAt(0) + "|" + place);
        }
        if (length <= TINY) {
            add("d:", text + "|" + place);
            for (var i = 0; i < length; i++) {
                add("d:", text.substring(0, i) + text.substring(i + 1) + "|" + place);
            }
        }
        if (length == TINY + 1) {
            // Its halves touch: a swap in the middle spoils both, but not what lies around it.
            add("b:", text.substring(0, 2) + text.substring(length - 2) + "|" + place);
        }
        if (length >= TINY) {
            // The neighbours in length have their ends cut to the same size.
            for (var near = length - 1; near <= length + 1; near++) {
                var end = endOf(near);
                add("a:", text.substring(0, end) + "|" + place);
                add("z:", text.substring(length - end) + "|" + place);
            }
        }
    }

    /** How much of a name's beginning and end makes a key; in between two letters are left, so that a swap spoils one only. */
    private static int endOf(int length) {
        return length < 10 ? 3 : length < 14 ? 4 : length < 18 ? 6 : 8;
    }

    private void add(String prefix, String value) {
        keys.add(shortened(prefix + value));
    }

    private static String shortened(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        // FNV-1a over the whole; what stays readable helps whoever looks into the table.
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return key.substring(0, LONGEST - 17) + "~" + String.format("%016x", hash);
    }
}
