package fr.crmdata.contacts.soap;

import static fr.crmdata.contacts.soap.SoapTexts.orNull;
import static fr.crmdata.contacts.soap.SoapTexts.text;

import fr.crmdata.api.contacts.Draft;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What a contact has several of. */
final class SoapParts {

    private SoapParts() {}

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Phone",
            propOrder = {"number", "extension", "label", "comment"})
    public static final class Phone {

        /** E.164 when answered; in any way people write it when sent. */
        @XmlElement(required = true)
        @Nullable
        String number;

        @Nullable
        String extension;

        /** {@code work}, {@code mobile}, {@code home}, {@code fax} or {@code other}. */
        @Nullable
        String label;

        @Nullable
        String comment;

        static Phone of(Draft.PhoneText text) {
            var phone = new Phone();
            phone.number = text.number();
            phone.extension = orNull(text.extension());
            phone.label = orNull(text.label());
            phone.comment = orNull(text.comment());
            return phone;
        }

        Draft.PhoneText draft() {
            return new Draft.PhoneText(text(number), text(extension), text(label), text(comment));
        }
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Email",
            propOrder = {"address", "label"})
    public static final class Email {

        @XmlElement(required = true)
        @Nullable
        String address;

        /** {@code work}, {@code home} or {@code other}. */
        @Nullable
        String label;

        static Email of(Draft.EmailText text) {
            var email = new Email();
            email.address = text.address();
            email.label = orNull(text.label());
            return email;
        }

        Draft.EmailText draft() {
            return new Draft.EmailText(text(address), text(label));
        }
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Address",
            propOrder = {"lines", "postalCode", "town", "country", "label"})
    public static final class Address {

        /** What comes before postal code and town on an envelope. */
        @XmlElement(name = "line")
        List<String> lines = new ArrayList<>();

        @Nullable
        String postalCode;

        @Nullable
        String town;

        /** ISO 3166-1 code; France when left out. */
        @Nullable
        String country;

        /** {@code work}, {@code billing}, {@code delivery}, {@code home} or {@code other}. */
        @Nullable
        String label;

        static Address of(Draft.AddressText text) {
            var address = new Address();
            address.lines.addAll(text.lines());
            address.postalCode = orNull(text.postalCode());
            address.town = orNull(text.town());
            address.country = orNull(text.country());
            address.label = orNull(text.label());
            return address;
        }

        Draft.AddressText draft() {
            return new Draft.AddressText(
                    lines.stream().map(SoapTexts::text).toList(),
                    text(postalCode),
                    text(town),
                    text(country),
                    text(label));
        }
    }

    /** The value of one of the client's own fields. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "CustomValue",
            propOrder = {"key", "value"})
    public static final class CustomValue {

        @XmlElement(required = true)
        @Nullable
        String key;

        /** Dates as {@code 2026-12-31}, numbers with a point, {@code true} or {@code false}, the key of a choice. */
        @XmlElement(required = true)
        @Nullable
        String value;

        /** For JAXB. */
        public CustomValue() {}

        CustomValue(String key, String value) {
            this.key = key;
            this.value = value;
        }
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Employer",
            propOrder = {"organisation", "department", "jobTitle"})
    public static final class Employer {

        @XmlElement(required = true)
        @Nullable
        String organisation;

        @Nullable
        String department;

        @Nullable
        String jobTitle;

        Draft.EmploymentText draft() {
            return new Draft.EmploymentText(text(organisation), text(department), text(jobTitle));
        }
    }
}
