package fr.crmdata.billing.model.matching;

import fr.crmdata.billing.model.matching.EntryIdentity.Sameness;
import java.util.Collection;

/** Entries that were read before, from any file. */
public interface SeenEntries {

    /** Those with the same strong identity or the same content. */
    Collection<EntryIdentity> like(EntryIdentity identity);

    default Sameness compare(EntryIdentity identity) {
        var found = Sameness.NEW;
        for (var before : like(identity)) {
            var sameness = identity.comparedWith(before);
            if (sameness == Sameness.SAME) {
                return Sameness.SAME;
            }
            if (sameness == Sameness.PERHAPS) {
                found = Sameness.PERHAPS;
            }
        }
        return found;
    }
}
