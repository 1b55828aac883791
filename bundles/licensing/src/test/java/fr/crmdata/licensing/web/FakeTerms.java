package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import fr.crmdata.licensing.office.TermsVersions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One version that one client has not accepted yet. */
final class FakeTerms implements TermsVersions {

    private final Access access;
    private final String mark;
    final List<Version> versions = new ArrayList<>();
    final List<Acceptance> accepted = new ArrayList<>();

    FakeTerms(Access access, String mark) {
        this.access = access;
        this.mark = mark;
        versions.add(version("2027-1", LocalDate.of(2027, 1, 1), "Article 1 : objet" + mark));
    }

    private Version version(String version, LocalDate from, String text) {
        return new Version(new Terms(version, from, text, "ab".repeat(32)), "Olga Petit" + mark, MadeUp.NOW);
    }

    @Override
    public List<Version> published() {
        access.require(LicensingPermissions.READ);
        return versions;
    }

    @Override
    public Version publish(String version, LocalDate from, String text) {
        access.require(LicensingPermissions.SETTINGS);
        versions.add(0, version(version, from, text));
        return versions.get(0);
    }

    @Override
    public Slice<ContractSummary> missing(String version, Optional<String> cursor, int limit) {
        return new Slice<>(
                List.of(new ContractSummary(
                        MadeUp.UNPAID,
                        Optional.empty(),
                        "Papeterie Lenoir" + mark,
                        Phase.ACTIVE,
                        Optional.empty(),
                        Optional.empty(),
                        8,
                        Money.ZERO,
                        Money.ZERO,
                        Optional.empty())),
                Optional.empty());
    }

    @Override
    public Optional<Terms> toAccept() {
        return accepted.isEmpty() ? Optional.of(versions.get(0).terms()) : Optional.empty();
    }

    @Override
    public Acceptance accept(String version, String hash, String address) {
        access.require(OwnContractPermissions.DECLARE);
        accepted.add(new Acceptance(MadeUp.RISING, version, hash, MadeUp.NOW, "Leïla Marchand" + mark, address));
        return accepted.get(0);
    }

    @Override
    public List<Acceptance> mine() {
        access.require(OwnContractPermissions.OWN);
        return accepted;
    }
}
