package fr.crmdata.api.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A contact as it came from outside, all in texts as typed: the one form of what a program sends, a page's form holds, a row
 * of a file says, a vCard carries. Nothing in it has been checked; reading it gives a {@link ContactDetails} and, field by
 * field, what is wrong.
 *
 * <p>An empty text stands for "not given". Made with {@link DraftBuilder}.
 *
 * @param kind {@code person}, {@code organisation} or how people say that; empty when the other fields are to tell
 * @param name a full name, {@code Mme Élodie LEFÈVRE} or {@code Lefèvre SARL}; the parts below go before it
 * @param photo picture of the contact; never more than one
 * @param custom by key of the custom field
 * @param notes texts for the timeline, unlike the description, which belongs to the card
 */
public record Draft(
        String kind,
        String name,
        String honorific,
        String firstName,
        String lastName,
        String status,
        String jobTitle,
        List<PhoneText> phones,
        List<EmailText> emails,
        List<AddressText> addresses,
        List<String> webSites,
        String siren,
        String siret,
        String vat,
        String birthday,
        List<String> tags,
        String owner,
        String team,
        String reference,
        String description,
        Map<String, String> custom,
        List<EmploymentText> employments,
        List<String> notes,
        List<Photo> photo) {

    public Draft {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        addresses = List.copyOf(addresses);
        webSites = List.copyOf(webSites);
        tags = List.copyOf(tags);
        custom = Map.copyOf(custom);
        employments = List.copyOf(employments);
        notes = List.copyOf(notes);
        photo = List.copyOf(photo);
        if (photo.size() > 1) {
            throw new IllegalArgumentException("one photo at most");
        }
    }

    public static DraftBuilder builder() {
        return new DraftBuilder();
    }

    /** A builder that begins with what this draft says; lists are added to. */
    public DraftBuilder edit() {
        return new DraftBuilder(this);
    }

    /**
     * One or several numbers, in whatever way they are written.
     *
     * @param label {@code mobile}, {@code Télécopie}; empty when the number is to tell
     */
    public record PhoneText(String number, String extension, String label, String comment) {

        public static PhoneText of(String number) {
            return new PhoneText(number, "", "", "");
        }

        public static PhoneText of(String number, String label) {
            return new PhoneText(number, "", label, "");
        }
    }

    /** One or several e-mail addresses. */
    public record EmailText(String address, String label) {

        public static EmailText of(String address) {
            return new EmailText(address, "");
        }
    }

    /**
     * A postal address.
     *
     * @param lines what comes before postal code and town, a line each
     * @param postalCode may be empty, as may all others
     * @param country a name or an ISO code; empty for France
     */
    public record AddressText(List<String> lines, String postalCode, String town, String country, String label) {

        public AddressText {
            lines = List.copyOf(lines);
        }

        public boolean isBlank() {
            return postalCode.isBlank()
                    && town.isBlank()
                    && country.isBlank()
                    && lines.stream().allMatch(String::isBlank);
        }
    }

    /** Where a person works. */
    public record EmploymentText(String organisation, String department, String jobTitle) {

        public boolean isBlank() {
            return organisation.isBlank() && department.isBlank() && jobTitle.isBlank();
        }
    }

    /** A picture. */
    public static final class Photo {

        private final String mediaType;
        private final byte[] content;

        /** @param mediaType such as {@code image/jpeg}; as the sender says, not checked */
        public Photo(String mediaType, byte[] content) {
            this.mediaType = mediaType;
            this.content = content.clone();
        }

        public String mediaType() {
            return mediaType;
        }

        public byte[] content() {
            return content.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Photo photo
                    && photo.mediaType.equals(mediaType)
                    && Arrays.equals(photo.content, content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }

        @Override
        public String toString() {
            return mediaType + ", " + content.length + " bytes";
        }
    }
}
