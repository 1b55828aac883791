package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.matching.Proposal;
import fr.crmdata.billing.model.statement.BankEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the bank's files say, and what is done about it: most by itself, the rest by a person. */
public interface BankEntries {

    /** In the order in which the bank told them. Needs {@code billing:read}. */
    Slice<EntryView> find(EntryFilter filter, Optional<String> cursor, int limit);

    /** With all that was said and what it may belong to today. */
    Opened get(String id);

    long waiting();

    /** Open invoices by number, contract or buyer. */
    List<OpenItem> search(String text, int limit);

    /**
     * It belongs to these: invoices, a debit that came back, a refund. Several invoices must make the amount; one may be more or less than
     * what came. Needs {@code billing:payments}.
     *
     * @param items ids as in a proposal, or numbers of invoices
     */
    EntryView accept(String id, List<String> items);

    /** It pays several things; the parts must make the amount. */
    EntryView split(String id, List<Part> parts);

    /** Money of a client without an invoice: stays as credit of the contract. */
    EntryView credit(String id, String contract);

    /** The price of the bank's services, which its code does not say: booked as a cost. Only for money that went out. */
    EntryView charge(String id);

    /** It is none of ours, or somebody deals with it elsewhere. */
    EntryView setAside(String id, String reason);

    /** Was set aside, and is looked at again. */
    EntryView takeUp(String id);

    enum State {
        BOOKED,
        TO_MATCH,
        /** Not to be booked: told before, information, none of ours. */
        ASIDE
    }

    record EntryFilter(Optional<State> state, Optional<String> file) {}

    record Part(String invoice, Money amount) {}

    /**
     * @param why key of the sentence why it waits or was set aside; empty when it is booked
     * @param items what it was booked on
     * @param reason the bank's code when it undoes what we ordered
     */
    record EntryView(
            String id,
            String file,
            State state,
            String why,
            Optional<LocalDate> booked,
            Optional<Money> amount,
            String party,
            String iban,
            String endToEnd,
            String reason,
            List<String> items,
            String decidedBy,
            Optional<Instant> decidedAt,
            String note) {}

    record Opened(EntryView view, BankEntry entry, List<Proposal> proposals) {
        public Opened {
            proposals = List.copyOf(proposals);
        }
    }
}
