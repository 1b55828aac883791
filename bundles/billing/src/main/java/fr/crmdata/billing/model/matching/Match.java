package fr.crmdata.billing.model.matching;

import fr.crmdata.billing.model.statement.BankEntry;
import java.util.List;

/** What was found out about an entry. */
public sealed interface Match {

    BankEntry entry();

    /** Belongs to these items, to the cent; may be booked. */
    record Certain(BankEntry entry, Proposal found) implements Match {}

    /** A person chooses; the best comes first. */
    record Proposed(BankEntry entry, List<Proposal> proposals) implements Match {
        public Proposed {
            proposals = List.copyOf(proposals);
        }
    }

    /** The price of the bank's services, or some of it given back. */
    record Charge(BankEntry entry) implements Match {}

    /** Nothing fits; a person looks. */
    record Unknown(BankEntry entry, Why why) implements Match {}

    /** Not to be booked. */
    record Aside(BankEntry entry, Why why) implements Match {}

    /** Why nothing is booked. */
    enum Why {
        NOTHING_FITS,
        /** A return of a debit that we never sent, or whose return is known. */
        UNKNOWN_DEBIT,
        /** Money went out, and it is no refund of ours: a fee, another payment. */
        OTHER_OUTFLOW,
        OTHER_CURRENCY,
        NO_AMOUNT,
        NOT_BOOKED_YET,
        /** Good news of a status report: nothing to do. */
        ACCEPTED,
        /** The file has a problem that touches it. */
        PROBLEM,
        /** Read before. */
        SEEN,
        /** Looks like one that was read before, but might be another. */
        PERHAPS_SEEN;

        /** Stable key of the sentence that explains it. */
        public String key() {
            return "billing.match." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
