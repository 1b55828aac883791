package fr.crmdata.api.contacts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that is known of a person or organisation and may be edited: what a form shows, an import brings, a merge combines.
 *
 * <p>Values are normalised already (numbers in E.164, e-mail addresses trimmed, identifiers without spaces); what comes from
 * outside is a {@link Draft} first, and {@link Contacts} says what is wrong with it.
 *
 * @param status whether it is a prospect or customer of the client
 * @param jobTitle of a person, such as {@code Directrice commerciale}
 * @param phones the one to call first comes first, and so with the other lists
 * @param birthday of a person
 * @param tags compared without regard to case, kept as typed
 * @param owner id of the user who looks after it
 * @param team id of the team that does
 * @param reference the client's own number for it in another system, unique within the address book
 * @param description free text
 * @param custom values of the fields the client's administrator defined, by key: text, {@code BigDecimal},
 *     {@code LocalDate}, a choice's key as text, or {@code Boolean}
 */
public record ContactDetails(
        Name name,
        Status status,
        Optional<String> jobTitle,
        List<Phone> phones,
        List<Email> emails,
        List<PostalAddress> addresses,
        List<WebSite> webSites,
        BusinessIds businessIds,
        Optional<LocalDate> birthday,
        SortedSet<String> tags,
        Optional<String> owner,
        Optional<String> team,
        Optional<String> reference,
        Optional<String> description,
        SortedMap<String, Object> custom) {

    /** {@code 1E+999999999} is a short text and a number that no memory holds. */
    private static final int LARGEST_SCALE = 100;

    private static final SortedSet<String> NO_TAGS =
            Collections.unmodifiableSortedSet(new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
    private static final SortedMap<String, Object> NO_CUSTOM = Collections.unmodifiableSortedMap(new TreeMap<>());

    public ContactDetails {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        addresses = List.copyOf(addresses);
        webSites = List.copyOf(webSites);
        tags = sorted(tags);
        custom = plain(custom);
    }

    public Kind kind() {
        return name instanceof Name.Person ? Kind.PERSON : Kind.ORGANISATION;
    }

    /** A contact of which only the name is known. */
    public static ContactDetails named(Name name) {
        return new ContactDetails(
                name,
                Status.NONE,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                BusinessIds.none(),
                Optional.empty(),
                NO_TAGS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NO_CUSTOM);
    }

    /** Takes changes and makes a new contact of them; this one stays as it is. */
    public ContactEditor edit() {
        return new ContactEditor(this);
    }

    private static SortedSet<String> sorted(SortedSet<String> tags) {
        if (tags.isEmpty()) {
            return NO_TAGS;
        }
        var sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(tags);
        return Collections.unmodifiableSortedSet(sorted);
    }

    private static SortedMap<String, Object> plain(Map<String, Object> custom) {
        if (custom.isEmpty()) {
            return NO_CUSTOM;
        }
        var sorted = new TreeMap<String, Object>();
        custom.forEach((key, value) -> {
            if (value instanceof BigDecimal number && Math.abs(number.scale()) <= LARGEST_SCALE) {
                // 1.50 and 1.5 are the same value; records compare with equals.
                var stripped = number.stripTrailingZeros();
                sorted.put(key, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
            } else if (value instanceof String || value instanceof LocalDate || value instanceof Boolean) {
                sorted.put(key, value);
            } else {
                throw new IllegalArgumentException("not a value of a custom field: " + key);
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
    }

    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** What it is to the client. */
    public enum Status {
        /** Neither: a supplier, a public body, a friend of the house. */
        NONE,
        PROSPECT,
        CUSTOMER,
        FORMER_CUSTOMER
    }

    /** What somebody or something is called. */
    public sealed interface Name {

        /** As it stands on a card: {@code Élodie Lefèvre}. */
        String display();

        /** As it is sorted: {@code Lefèvre Élodie}. */
        String sortable();

        /**
         * @param honorific such as {@code Mme}; empty text when unknown, as are the others, but one of the names is there
         */
        record Person(String honorific, String firstName, String lastName) implements Name {

            public Person {
                honorific = honorific.strip();
                firstName = firstName.strip();
                lastName = lastName.strip();
                if (firstName.isEmpty() && lastName.isEmpty()) {
                    throw new IllegalArgumentException("a person needs a first or last name");
                }
            }

            @Override
            public String display() {
                return (firstName + " " + lastName).strip();
            }

            @Override
            public String sortable() {
                return (lastName + " " + firstName).strip();
            }
        }

        /** @param legalName as in the register, or as people call it */
        record Organisation(String legalName) implements Name {

            public Organisation {
                legalName = legalName.strip();
                if (legalName.isEmpty()) {
                    throw new IllegalArgumentException("an organisation needs a name");
                }
            }

            @Override
            public String display() {
                return legalName;
            }

            @Override
            public String sortable() {
                return legalName;
            }
        }
    }

    /**
     * A telephone number.
     *
     * @param number E.164: plus sign, country code, digits; or a short number such as {@code 3646}, which has no country code:
     *     two to six digits, as dialled in France
     * @param extension digits behind the switchboard; empty text when there are none
     * @param comment such as {@code Atelier, 8 h – 12 h}; empty text when there is none
     */
    public record Phone(String number, String extension, Label label, String comment) {

        public Phone {
            var digits = number.startsWith("+") ? 1 : 0;
            var length = number.length() - digits;
            var fits =
                    digits == 1 ? length >= 4 && length <= 15 && number.charAt(1) != '0' : length >= 2 && length <= 6;
            for (var i = digits; i < number.length(); i++) {
                fits &= number.charAt(i) >= '0' && number.charAt(i) <= '9';
            }
            if (!fits) {
                throw new IllegalArgumentException("neither E.164 nor a short number: " + number);
            }
        }

        /** Whether many share it and it has no country code, as {@code 3646} or {@code 17}. */
        public boolean isShort() {
            return number.charAt(0) != '+';
        }

        public enum Label {
            WORK,
            MOBILE,
            HOME,
            FAX,
            OTHER
        }
    }

    /** An e-mail address as written, trimmed. */
    public record Email(String address, Label label) {

        public Email {
            if (address.indexOf('@') < 1) {
                throw new IllegalArgumentException("not an e-mail address: " + address);
            }
        }

        public enum Label {
            WORK,
            HOME,
            OTHER
        }
    }

    /**
     * A postal address.
     *
     * @param lines number, street, building and so on, as on an envelope; none may be blank
     * @param country ISO 3166-1, two letters
     */
    public record PostalAddress(List<String> lines, String postalCode, String town, String country, Label label) {

        public PostalAddress {
            lines = lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            postalCode = postalCode.strip();
            town = town.strip();
            if (country.length() != 2) {
                throw new IllegalArgumentException("not a country: " + country);
            }
        }

        public enum Label {
            WORK,
            BILLING,
            DELIVERY,
            HOME,
            OTHER
        }
    }

    /** A web address with its scheme, {@code http} or {@code https}: it can be put into a link as it is. */
    public record WebSite(String address) {

        public WebSite {
            if (!address.startsWith("https://") && !address.startsWith("http://")) {
                throw new IllegalArgumentException("not a web address: " + address);
            }
        }
    }

    /**
     * Numbers that a register gave an organisation.
     *
     * @param siren 9 digits with a valid key
     * @param siret 14 digits with a valid key; begins with the SIREN
     * @param vat country code and number, such as {@code FR40303265045}
     */
    public record BusinessIds(Optional<String> siren, Optional<String> siret, Optional<String> vat) {

        private static final BusinessIds NONE = new BusinessIds(Optional.empty(), Optional.empty(), Optional.empty());

        public static BusinessIds none() {
            return NONE;
        }
    }
}
