package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.office.MyTrial;
import fr.crmdata.licensing.office.OwnContractPermissions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** No trial unless a test says so. */
final class FakeTrial implements MyTrial {

    private final Access access;
    Optional<Trial> running = Optional.empty();

    FakeTrial(Access access) {
        this.access = access;
    }

    void run() {
        running = Optional.of(new Trial(
                LocalDate.of(2026, 12, 24),
                Map.of("CRM", 3),
                Amounts.taxed(Money.of("147.00"), new BigDecimal("20")),
                1));
    }

    @Override
    public Optional<Trial> view() {
        access.require(OwnContractPermissions.OWN);
        return running;
    }

    @Override
    public String subscribe() {
        access.require(OwnContractPermissions.DECLARE);
        running = Optional.empty();
        return MadeUp.RISING;
    }
}
