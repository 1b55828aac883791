package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.model.Candidate;
import java.util.List;
import java.util.Optional;

/** The address book as a batch of an import sees it: the real one, or what a dry run imagines. One for each batch. */
interface Book {

    /** For each of these those that may be the same; at most some dozens for each. */
    List<List<Candidate>> candidates(List<Prepared> rows);

    /** A contact that a person chose; empty when it is gone. */
    Optional<Candidate> find(String contactId);

    /** What a row becomes that is written later. */
    Candidate created(long line, ContactDetails details);

    /** Writes what the rows of the batch come to. */
    void write(Batch batch);

    /** Id of the contact that a subject of a plan stands for; empty text when there is none yet. */
    String contactId(String subject);
}
