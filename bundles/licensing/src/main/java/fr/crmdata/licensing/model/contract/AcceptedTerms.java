package fr.crmdata.licensing.model.contract;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Versions of the terms that a contract has accepted, with the subscription or later. Terms 1.
 *
 * @param versions by their names
 */
public record AcceptedTerms(Set<String> versions) {

    public AcceptedTerms {
        versions = Set.copyOf(versions);
    }

    public static AcceptedTerms of(Contract contract) {
        return new AcceptedTerms(contract.standing().facts().stream()
                .flatMap(AcceptedTerms::version)
                .collect(Collectors.toSet()));
    }

    private static Stream<String> version(Fact fact) {
        if (fact instanceof Fact.Subscribed subscribed) {
            return Stream.of(subscribed.termsVersion());
        }
        return fact instanceof Fact.TermsAccepted accepted ? Stream.of(accepted.termsVersion()) : Stream.empty();
    }

    /**
     * Whether a version is still to be accepted: neither it nor a later one was.
     *
     * @param since first days of all versions that are known
     */
    public boolean lacks(String version, Map<String, LocalDate> since) {
        var from = since.get(version);
        return !versions.contains(version)
                && versions.stream()
                        .flatMap(other -> Stream.ofNullable(since.get(other)))
                        .noneMatch(day -> from != null && day.isAfter(from));
    }
}
