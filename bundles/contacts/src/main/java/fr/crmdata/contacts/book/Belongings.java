package fr.crmdata.contacts.book;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Employment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes with contacts in forms and files but is not on their cards: employers, notes, a photo. Works on many contacts at
 * once, in the open transaction of whoever saves them; permissions are checked there, too.
 */
public interface Belongings {

    /**
     * What one contact brings along, as a {@link fr.crmdata.contacts.model.Reading} gives it.
     *
     * @param replacing whether the photo, and what is said about an employer that is known already, goes before what is there
     */
    record Brought(
            String contactId,
            List<Employment> employments,
            List<String> notes,
            Optional<Draft.Photo> photo,
            boolean replacing) {
        public Brought {
            employments = List.copyOf(employments);
            notes = List.copyOf(notes);
        }

        public boolean isEmpty() {
            return employments.isEmpty() && notes.isEmpty() && photo.isEmpty();
        }
    }

    /**
     * Adds what is not there yet: the same note or the same work is not added twice.
     *
     * @param origin id of the import; empty text for none
     */
    void add(String origin, List<Brought> brought);

    /** Takes back what an import added to these contacts, and puts back what it replaced. What was changed since stays. */
    void takeBack(String origin, Collection<String> contactIds);

    /** Where persons work, by their ids; those without employer are not in it. */
    Map<String, List<Employment>> employments(Collection<String> personIds);
}
