package fr.crmdata.licensing.office;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PlanDebt;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All contracts, for the operator. Reading needs {@code licensing:read}, changing {@code licensing:manage}. */
public interface Contracts {

    /** By number, the newest first. */
    Slice<ContractSummary> find(ContractFilter filter, Optional<String> cursor, int limit);

    long count(ContractFilter filter);

    /**
     * @throws fr.crmdata.licensing.model.LicensingRefusal.UnknownContract when there is none
     */
    ContractView get(String number, LocalDate day);

    /** As it stands today. */
    ContractView get(String number);

    Optional<ContractSummary> find(String number);

    /** The contract of a client; a client has one at most that is not over. */
    Optional<ContractSummary> of(ClientId client);

    /**
     * Opens a contract with its first facts.
     *
     * @param client whose database it opens; empty for a server on the client's premises
     * @return its number
     */
    String open(Optional<ClientId> client, Holder holder, List<? extends Fact> facts);

    /** Its database exists from now on. */
    void assign(String number, ClientId client);

    /** Another name or address from now on; letters already written stay as they are. */
    void change(String number, long version, Holder holder);

    /**
     * Adds what happened. A fact of an earlier day is taken only if nothing that was done would have been done otherwise.
     *
     * @throws fr.crmdata.licensing.model.LicensingRefusal.Backdated naming the acts that would have been others: a correction of today
     *     says then what was wrong
     * @throws fr.crmdata.licensing.model.LicensingRefusal when the terms or the law do not allow it
     */
    RecordedFact record(String number, Fact fact);

    /** What a plan of instalments that is agreed today can be about; {@link #record} takes one about all of it. */
    PlanDebt planDebt(String number);

    /** Says from today on that a fact never was so, and why. */
    RecordedFact withdraw(String number, String factId, String reason);

    /** The conventions that complete the terms, since when and decided by whom. */
    SettingsHistory settings();

    /**
     * Decides conventions from a day on, signed by the caller. Needs {@code licensing:settings}.
     *
     * @param from not before today: what was done by other conventions stays done
     * @param values by their names in {@link SettingsForm}, such as {@code invoicing.issueDays=10}; the others stay
     */
    SettingsHistory decide(LocalDate from, Map<String, String> values);
}
