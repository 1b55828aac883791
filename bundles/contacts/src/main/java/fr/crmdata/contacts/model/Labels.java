package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words, French and English, by which people and programs say what a number or an address is for. */
final class Labels {

    private static final Map<String, Phone.Label> PHONES = new HashMap<>();
    private static final Map<String, Email.Label> EMAILS = new HashMap<>();
    private static final Map<String, PostalAddress.Label> ADDRESSES = new HashMap<>();

    private static final List<String> WORK = List.of(
            "work", "bureau", "bur", "pro", "professionnel", "travail", "office", "business", "standard", "accueil");
    private static final List<String> HOME = List.of(
            "home", "domicile", "dom", "perso", "personnel", "personnelle", "maison", "prive", "privee", "private");
    private static final List<String> OTHER = List.of("other", "autre", "divers");

    static {
        WORK.forEach(word -> PHONES.put(word, Phone.Label.WORK));
        List.of("fixe", "direct", "directe", "ligne", "siege", "switchboard", "principal", "main", "societe")
                .forEach(word -> PHONES.put(word, Phone.Label.WORK));
        HOME.forEach(word -> PHONES.put(word, Phone.Label.HOME));
        OTHER.forEach(word -> PHONES.put(word, Phone.Label.OTHER));
        PHONES.put("pager", Phone.Label.OTHER);
        List.of("mobile", "mob", "portable", "port", "gsm", "cell", "cellulaire", "cellular", "iphone")
                .forEach(word -> PHONES.put(word, Phone.Label.MOBILE));
        List.of("fax", "telecopie", "telecopieur", "telefax").forEach(word -> PHONES.put(word, Phone.Label.FAX));

        WORK.forEach(word -> EMAILS.put(word, Email.Label.WORK));
        HOME.forEach(word -> EMAILS.put(word, Email.Label.HOME));
        OTHER.forEach(word -> EMAILS.put(word, Email.Label.OTHER));

        WORK.forEach(word -> ADDRESSES.put(word, PostalAddress.Label.WORK));
        ADDRESSES.put("siege", PostalAddress.Label.WORK);
        HOME.forEach(word -> ADDRESSES.put(word, PostalAddress.Label.HOME));
        OTHER.forEach(word -> ADDRESSES.put(word, PostalAddress.Label.OTHER));
        List.of("facturation", "facture", "billing", "invoice")
                .forEach(word -> ADDRESSES.put(word, PostalAddress.Label.BILLING));
        List.of("livraison", "delivery", "shipping", "expedition")
                .forEach(word -> ADDRESSES.put(word, PostalAddress.Label.DELIVERY));
    }

    private Labels() {}

    /** {@code FAX} for {@code Télécopie bureau}: the narrower word wins. Empty when no word is known. */
    static Optional<Phone.Label> phone(String text) {
        return narrowest(PHONES, text, Phone.Label.FAX, Phone.Label.MOBILE, Phone.Label.HOME);
    }

    static Optional<Email.Label> email(String text) {
        return narrowest(EMAILS, text, Email.Label.HOME);
    }

    static Optional<PostalAddress.Label> address(String text) {
        return narrowest(ADDRESSES, text, PostalAddress.Label.BILLING, PostalAddress.Label.DELIVERY);
    }

    /** Whether a text says nothing but what kind of number it is, so that it need not be kept as a comment. */
    static boolean isPlainPhoneLabel(String text) {
        return Words.of(text).stream()
                .allMatch(word -> PHONES.containsKey(word)
                        || word.equals("tel")
                        || word.equals("telephone")
                        || word.equals("phone")
                        || word.equals("voice")
                        || word.equals("n")
                        || word.equals("numero"));
    }

    @SafeVarargs
    private static <T> Optional<T> narrowest(Map<String, T> known, String text, T... narrow) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var found = Words.of(text).stream()
                .flatMap(word -> Optional.ofNullable(known.get(word)).stream())
                .toList();
        for (var label : narrow) {
            if (found.contains(label)) {
                return Optional.of(label);
            }
        }
        return found.stream().findFirst();
    }
}
