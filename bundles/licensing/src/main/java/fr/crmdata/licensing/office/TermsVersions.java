package fr.crmdata.licensing.office;

import fr.crmdata.licensing.office.Subscriptions.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * New versions of the terms, put to those who have a contract: each client accepts, and the operator sees who has not. Until then the
 * version that was accepted last stays the contract's. Terms 1.
 */
public interface TermsVersions {

    /** Those that the operator published, the newest first. Needs {@code licensing:read}. */
    List<Version> published();

    record Version(Terms terms, String by, Instant at) {}

    /**
     * Publishes a version for good: new orders are made under it from its first day, and clients are asked at once. The very same again
     * changes nothing. Needs {@code licensing:settings}.
     *
     * @param from a day to come, after that of every other version
     * @throws fr.crmdata.licensing.model.OrderRefusal when the name is taken, or day or text cannot be
     */
    Version publish(String version, LocalDate from, String text);

    /** Contracts that are not over and did not accept a version nor a later one, the newest first. Needs {@code licensing:read}. */
    Slice<ContractSummary> missing(String version, Optional<String> cursor, int limit);

    /** What the caller's client is asked to accept; empty when it has accepted the newest, or has no contract. */
    Optional<Terms> toAccept();

    /**
     * Accepts for the caller's client. Needs {@code licensing:declare}; the operator's staff cannot. Done twice, it is one acceptance.
     *
     * @param hash of the text that was shown
     * @param address network address from which it was accepted
     * @throws fr.crmdata.licensing.model.OrderRefusal when that is not what is to be accepted
     */
    Acceptance accept(String version, String hash, String address);

    /** What the caller's client has accepted after it subscribed, the newest first. */
    List<Acceptance> mine();

    record Acceptance(String contract, String version, String hash, Instant at, String by, String address) {}
}
