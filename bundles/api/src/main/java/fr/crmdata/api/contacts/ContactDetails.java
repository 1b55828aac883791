package fr.crmdata.api.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that is known of a person or organisation and may be edited: what a form shows, an import brings, a merge combines.
 *
 * <p>Values are normalised already (numbers in E.164, e-mail addresses trimmed, identifiers without spaces); texts from
 * outside become one through {@link Contacts}, which says what is wrong with them.
 *
 * @param status whether it is a prospect or customer of the client
 * @param jobTitle of a person, such as {@code Directrice commerciale}
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
        Map<String, Object> custom) {

    public ContactDetails {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        addresses = List.copyOf(addresses);
        webSites = List.copyOf(webSites);
        var sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(tags);
        tags = java.util.Collections.unmodifiableSortedSet(sorted);
        custom = Map.copyOf(custom);
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
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
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
     * @param number E.164: plus sign, country code, digits
     * @param extension digits behind the switchboard; empty text when there are none
     * @param comment such as {@code Atelier, 8 h – 12 h}; empty text when there is none
     */
    public record Phone(String number, String extension, Label label, String comment) {

        public Phone {
            if (!number.matches("\\+[1-9][0-9]{3,14}")) {
                throw new IllegalArgumentException("not E.164: " + number);
            }
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
        }

        public enum Label {
            WORK,
            BILLING,
            DELIVERY,
            HOME,
            OTHER
        }
    }

    /** A web address with its scheme. */
    public record WebSite(String address) {}

    /**
     * Numbers that a register gave an organisation.
     *
     * @param siren 9 digits with a valid key
     * @param siret 14 digits with a valid key; begins with the SIREN
     * @param vat country code and number, such as {@code FR40303265045}
     */
    public record BusinessIds(Optional<String> siren, Optional<String> siret, Optional<String> vat) {

        public static BusinessIds none() {
            return new BusinessIds(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
