package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Towns as they are compared. */
final class Places {

    /** How many addresses of a contact are looked at. */
    static final int MOST = 3;

    private Places() {}

    /** {@code saint denis} for {@code St-Denis Cedex 3}, {@code paris} for {@code Paris 12e}. */
    static String town(String text) {
        var words = new ArrayList<String>(4);
        for (var word : Words.of(text)) {
            if (word.equals("cedex") || word.equals("arrondissement") || (!words.isEmpty() && isOrdinal(word))) {
                break;
            }
            words.add(word.equals("st") ? "saint" : word.equals("ste") ? "sainte" : word);
        }
        return String.join(" ", words);
    }

    private static boolean isOrdinal(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** The towns of a contact, each once. */
    static List<String> towns(ContactDetails details) {
        return details.addresses().stream()
                .limit(MOST)
                .map(address -> town(address.town()))
                .filter(town -> !town.isEmpty())
                .distinct()
                .toList();
    }

    static List<String> postalCodes(ContactDetails details) {
        return details.addresses().stream()
                .limit(MOST)
                .filter(address -> !address.postalCode().isEmpty())
                .map(address -> address.country() + address.postalCode())
                .distinct()
                .toList();
    }

    /** A town that both have; two towns of one name in two departments are not the same. */
    static Optional<String> shared(ContactDetails one, ContactDetails other) {
        return one.addresses().stream()
                .limit(MOST)
                .filter(a -> !a.town().isEmpty())
                .flatMap(a -> other.addresses().stream()
                        .limit(MOST)
                        .filter(b -> isSame(a, b))
                        .flatMap(b -> Stream.of(a, b)))
                .map(PostalAddress::town)
                .min(Comparator.naturalOrder());
    }

    private static boolean isSame(PostalAddress a, PostalAddress b) {
        if (!a.country().equals(b.country()) || !town(a.town()).equals(town(b.town()))) {
            return false;
        }
        var one = PostalCodes.department(a.postalCode(), a.country());
        var other = PostalCodes.department(b.postalCode(), b.country());
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
