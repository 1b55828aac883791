package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.OptionalLong;

/**
 * What a row may be a duplicate of: a contact of the address book, or an earlier row of the same file that has not become one.
 *
 * @param id of the contact; of an earlier row, whatever tells it from others
 * @param line of the earlier row in the file; empty for a contact
 */
public record Candidate(String id, ContactDetails details, OptionalLong line) {

    public static Candidate contact(String id, ContactDetails details) {
        return new Candidate(id, details, OptionalLong.empty());
    }

    public static Candidate row(long line, ContactDetails details) {
        return new Candidate("row:" + line, details, OptionalLong.of(line));
    }
}
