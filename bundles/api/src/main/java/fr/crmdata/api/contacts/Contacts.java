package fr.crmdata.api.contacts;

import java.util.List;
import java.util.Optional;

/** The address book of the caller's client, as other areas need it. Every call checks the caller's permission. */
public interface Contacts {

    Optional<Contact> find(String id);

    /**
     * Who has this number, in whatever way it is written; deleted contacts left out. Answers within a few milliseconds, for
     * a telephone is ringing.
     */
    List<Contact> byNumber(String number);

    /** The best hits for what somebody typed: name, number, e-mail address or town, typing errors forgiven. */
    List<Contact> search(String typed, int limit);

    /** @throws fr.crmdata.api.Refusal saying which field breaks which rule */
    Contact create(ContactDetails details);

    /**
     * @param version the one that was read
     * @throws fr.crmdata.api.Refusal of kind STALE when somebody else was faster
     */
    Contact update(String id, long version, ContactDetails details);
}
