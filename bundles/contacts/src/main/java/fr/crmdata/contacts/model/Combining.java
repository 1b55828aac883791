package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts the lists of two contacts together; what both have is there once, as the first has it. */
final class Combining {

    private Combining() {}

    static boolean canCombine(Field field) {
        return field.isList() || field == StandardField.DESCRIPTION;
    }

    /** The first contact with what the second has more in a list, or in its description. */
    static ContactDetails combine(StandardField field, ContactDetails into, ContactDetails from) {
        var edit = into.edit();
        switch (field) {
            case PHONES -> edit.phones(union(into.phones(), from.phones(), Combining::identity));
            case EMAILS ->
                edit.emails(union(
                        into.emails(), from.emails(), email -> email.address().toLowerCase(Locale.ROOT)));
            case ADDRESSES -> edit.addresses(union(into.addresses(), from.addresses(), Combining::identity));
            case WEB_SITES -> edit.webSites(union(into.webSites(), from.webSites(), site -> identity(site.address())));
            case TAGS -> {
                var tags = new TreeSet<>(into.tags());
                tags.addAll(from.tags());
                edit.tags(tags);
            }
            case DESCRIPTION -> edit.description(descriptions(into.description(), from.description()));
            default -> throw new IllegalArgumentException("cannot be combined: " + field.key());
        }
        return edit.done();
    }

    private static <T> List<T> union(List<T> first, List<T> second, Function<T, String> identity) {
        var all = new LinkedHashMap<String, T>();
        first.forEach(entry -> all.putIfAbsent(identity.apply(entry), entry));
        second.forEach(entry -> all.putIfAbsent(identity.apply(entry), entry));
        return List.copyOf(all.values());
    }

    private static String identity(Phone phone) {
        return phone.number() + "x" + phone.extension() + (phone.label() == Phone.Label.FAX ? "f" : "");
    }

    private static String identity(ContactDetails.PostalAddress address) {
        return Words.normalise(String.join(" ", address.lines()))
                + "|"
                + address.postalCode()
                + "|"
                + Places.town(address.town())
                + "|"
                + address.country();
    }

    private static String identity(String webSite) {
        var lower = webSite.toLowerCase(Locale.ROOT);
        var bare = lower.substring(lower.indexOf("://") + 3);
        var path = bare.startsWith("www.") ? bare.substring(4) : bare;
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Optional<String> descriptions(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().contains(other.get()) ? one : Optional.of(one.get() + "\n\n" + other.get());
    }
}
