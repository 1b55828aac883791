package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What two contacts have in common, found out once each. */
final class Comparison {

    private final ContactDetails one;
    private final ContactDetails other;
    private final Map<MatchPart, String> shared = new EnumMap<>(MatchPart.class);
    private int likeness = -1;

    Comparison(ContactDetails one, ContactDetails other) {
        this.one = one;
        this.other = other;
    }

    boolean has(MatchPart part) {
        return !shared(part).isEmpty();
    }

    /** What they share, as it stands on a card; empty text when nothing. */
    String shared(MatchPart part) {
        return shared.computeIfAbsent(part, this::find);
    }

    boolean areOfTwoKinds() {
        return one.kind() != other.kind();
    }

    boolean haveTwoReferences() {
        return differ(one.reference(), other.reference());
    }

    /** Whether each has a SIRET, or a birthday, of its own. */
    boolean haveTwoIdentities() {
        return differ(one.businessIds().siret(), other.businessIds().siret())
                || differ(one.birthday(), other.birthday());
    }

    boolean haveSameName() {
        return likeness() >= 95;
    }

    private static boolean differ(Optional<?> a, Optional<?> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private int likeness() {
        if (likeness < 0) {
            likeness = NameLikeness.of(one.name(), other.name());
        }
        return likeness;
    }

    private String find(MatchPart part) {
        var a = one.businessIds();
        var b = other.businessIds();
        return switch (part) {
            case SAME_REFERENCE ->
                one.reference()
                        .filter(text ->
                                other.reference().filter(text::equalsIgnoreCase).isPresent())
                        .map(text -> earlier(text, other.reference().orElse(text)))
                        .orElse("");
            case SAME_SIRET ->
                a.siret().filter(id -> b.siret().filter(id::equals).isPresent()).orElse("");
            case SAME_SIREN ->
                a.siren().filter(id -> b.siren().filter(id::equals).isPresent()).orElse("");
            case SAME_VAT ->
                a.vat().filter(id -> b.vat().filter(id::equals).isPresent()).orElse("");
            case SAME_EMAIL -> email();
            case SAME_PHONE -> phone();
            case SAME_WEB_DOMAIN -> domain();
            case SAME_NAME -> haveSameName() ? names() : "";
            case NEAR_NAME -> likeness() >= NameLikeness.NEAR ? names() : "";
            case SAME_TOWN -> Places.shared(one, other).orElse("");
            case SAME_POSTAL_CODE -> postalCode();
        };
    }

    private String names() {
        var first = one.name().display();
        var second = other.name().display();
        return first.equals(second) ? first : earlier(first, second) + " / " + later(first, second);
    }

    private static String earlier(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static String later(String a, String b) {
        return a.compareTo(b) <= 0 ? b : a;
    }

    private String email() {
        return least(one.emails().stream()
                .map(email -> email.address().toLowerCase(Locale.ROOT))
                .filter(address ->
                        other.emails().stream().anyMatch(b -> b.address().equalsIgnoreCase(address))));
    }

    /** Short numbers such as 3646 are everybody's. */
    private String phone() {
        return least(one.phones().stream()
                .filter(phone -> !phone.isShort())
                .map(Phone::number)
                .filter(number ->
                        other.phones().stream().anyMatch(b -> b.number().equals(number))));
    }

    /** Always the same of several, whichever contact comes first. */
    private static String least(Stream<String> values) {
        return values.min(Comparator.naturalOrder()).orElse("");
    }

    private String domain() {
        var domains = WebDomains.of(one);
        domains.retainAll(WebDomains.of(other));
        return least(domains.stream());
    }

    private String postalCode() {
        var codes = Places.postalCodes(other);
        return least(Places.postalCodes(one).stream().filter(codes::contains).map(code -> code.substring(2)));
    }
}
