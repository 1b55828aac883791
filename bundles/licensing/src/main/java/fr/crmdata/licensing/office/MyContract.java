package fr.crmdata.licensing.office;

import fr.crmdata.api.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The contract of the caller's client, for its administrator. Nothing here takes a contract's number: there is no other contract to
 * be seen. Letters of the contract are in {@link Letters#mine}.
 */
public interface MyContract {

    /** Empty for a client without contract: then nothing is restricted either. */
    Optional<ContractView> view();

    /** What the client may do now. */
    Choices choices();

    /**
     * @param mayGiveNotice no end is certain yet
     * @param objectionUntil last day to object to the price rise that was announced
     * @param mayAskForData the contract has ended, or is suspended, and the data are still there
     * @param dataUntil last day on which the data can be had
     */
    record Choices(
            boolean mayGiveNotice,
            Optional<LocalDate> objectionUntil,
            boolean mayAskForData,
            Optional<LocalDate> dataUntil) {}

    /** What a notice received on a day would bring. Nothing is written. */
    NoticeEffect noticeEffect(LocalDate received);

    /**
     * @param last day of the contract
     * @param owed before tax until then, as far as it can be known
     */
    record NoticeEffect(LocalDate received, LocalDate expiry, LocalDate last, Money owed) {}

    /** Ends the contract by notice; given here, it counts as received today. Terms 6. */
    ContractView giveNotice();

    /**
     * Objects to the price rise that was announced: the contract ends on the eve of the new price. Terms 7.
     *
     * @throws fr.crmdata.licensing.model.LicensingRefusal.NoObjection when there is none, or the month is over
     */
    ContractView object();

    /**
     * Asks for the data after the end.
     *
     * @param switching to another provider; free of charge then from 12 January 2027
     */
    ContractView requestData(boolean switching);

    /** Asks that nothing is erased until a day, a year from now at most. */
    ContractView hold(LocalDate until);

    /**
     * Locks at once whoever's codes are in wrong hands: their sessions and tokens end before this returns. The registered letter that
     * the terms ask for only fixes the evidence. Terms 2-3. Needs {@code licensing:report-fraud}.
     *
     * @throws fr.crmdata.licensing.model.LicensingRefusal.Invalid when somebody named is nobody of this client: nobody is locked then, and
     *     nothing is written
     */
    FraudReport reportFraud(FraudNotice notice);

    /**
     * @param users whose codes; empty for everybody but the caller
     * @param what what was noticed
     */
    record FraudNotice(Set<String> users, Optional<Instant> since, String what) {
        public FraudNotice {
            users = Set.copyOf(users);
        }
    }

    /** @param locked ids of those that were locked */
    record FraudReport(String id, Instant at, String by, FraudNotice notice, List<String> locked) {
        public FraudReport {
            locked = List.copyOf(locked);
        }
    }

    /** The newest first. */
    List<FraudReport> fraudReports();
}
