package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.text;
import static fr.crmdata.contacts.rest.Given.texts;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.PhoneNumbers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contact's JSON has several of: the same shapes when it is sent and when it is answered. */
public final class ContactParts {

    private ContactParts() {}

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Schema(name = "ContactPhone")
    public record Phone(
            @Schema(description = "E.164 when answered; in any way people write it when sent", example = "+33123456789")
                    @Nullable
                    String number,
            @Schema(description = "As it is dialled from France", accessMode = Schema.AccessMode.READ_ONLY) @Nullable
                    String display,
            @Schema(description = "Digits behind a switchboard") @Nullable String extension,
            @Schema(allowableValues = {"work", "mobile", "home", "fax", "other"}) @Nullable String label,
            @Nullable String comment) {

        static Phone of(ContactDetails.Phone phone, PhoneNumbers numbers) {
            return new Phone(
                    phone.number(),
                    numbers.display(phone.number()),
                    orNull(phone.extension()),
                    Drafts.key(phone.label()),
                    orNull(phone.comment()));
        }

        static Draft.PhoneText draft(@Nullable Phone phone) {
            return phone == null
                    ? Draft.PhoneText.of("")
                    : new Draft.PhoneText(
                            text(phone.number), text(phone.extension), text(phone.label), text(phone.comment));
        }
    }

    @Schema(name = "ContactEmail")
    public record Email(
            @Schema(example = "elodie@lefevre.example") @Nullable String address,
            @Schema(allowableValues = {"work", "home", "other"}) @Nullable String label) {

        static Email of(ContactDetails.Email email) {
            return new Email(email.address(), Drafts.key(email.label()));
        }

        static Draft.EmailText draft(@Nullable Email email) {
            return email == null ? Draft.EmailText.of("") : new Draft.EmailText(text(email.address), text(email.label));
        }
    }

    @Schema(name = "ContactAddress")
    public record Address(
            @Schema(description = "What comes before postal code and town on an envelope, a line each") @Nullable
                    List<@Nullable String> lines,
            @Nullable String postalCode,
            @Nullable String town,
            @Schema(description = "ISO 3166-1 code, or a name when sent; France when left out", example = "FR")
                    @Nullable
                    String country,
            @Schema(allowableValues = {"work", "billing", "delivery", "home", "other"}) @Nullable String label) {

        static Address of(ContactDetails.PostalAddress address) {
            return new Address(
                    List.copyOf(address.lines()),
                    orNull(address.postalCode()),
                    orNull(address.town()),
                    address.country(),
                    Drafts.key(address.label()));
        }

        static Draft.AddressText draft(@Nullable Address address) {
            return address == null
                    ? new Draft.AddressText(List.of(), "", "", "", "")
                    : new Draft.AddressText(
                            texts(address.lines),
                            text(address.postalCode),
                            text(address.town),
                            text(address.country),
                            text(address.label));
        }
    }

    @Schema(name = "ContactEmployer")
    public record Employer(
            @Schema(description = "Its name, or the id of an organisation of the address book") @Nullable
                    String organisation,
            @Nullable String department,
            @Nullable String jobTitle) {

        static Draft.EmploymentText draft(@Nullable Employer employer) {
            return employer == null
                    ? new Draft.EmploymentText("", "", "")
                    : new Draft.EmploymentText(
                            text(employer.organisation), text(employer.department), text(employer.jobTitle));
        }
    }
}
