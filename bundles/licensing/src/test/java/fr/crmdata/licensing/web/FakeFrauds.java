package fr.crmdata.licensing.web;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.licensing.model.rules.PrivacyDeadlines;
import fr.crmdata.licensing.office.Frauds;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import fr.crmdata.licensing.office.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One report that somebody made. */
final class FakeFrauds implements Frauds {

    private final Access access;
    private Case only;

    FakeFrauds(Access access, String mark) {
        this.access = access;
        only = new Case(
                new ClientId("ateliers-bremond"),
                Optional.of(MadeUp.RISING),
                new FraudReport(
                        "r1",
                        MadeUp.NOW,
                        "Leïla Marchand" + mark,
                        new FraudNotice(Set.of(), Optional.empty(), "Connexions de nuit" + mark),
                        List.of("jules")),
                PrivacyDeadlines.breachNotifiedBefore(MadeUp.NOW),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Slice<Case> list(Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        return new Slice<>(List.of(only), Optional.empty());
    }

    @Override
    public Case enterLetter(String report, LocalDate posted, Optional<LocalDate> presented) {
        access.require(LicensingPermissions.POST);
        only = new Case(
                only.client(), only.contract(), only.report(), only.notifyBefore(), Optional.of(posted), presented);
        return only;
    }
}
