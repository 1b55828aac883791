package fr.crmdata.contacts.store;

import fr.crmdata.contacts.model.ContactRefusal;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;

/** Writes what was changed in entities, and says so when somebody else was faster. */
final class Versions {

    private Versions() {}

    /**
     * @param code of the sentence
     * @param current version that is there now, as far as it is known
     */
    static void flush(EntityManager entities, String code, long current) {
        try {
            entities.flush();
        } catch (OptimisticLockException faster) {
            throw new ContactRefusal.Stale(code, current);
        }
    }
}
