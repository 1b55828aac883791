package fr.crmdata.licensing.model.settings;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;

/**
 * What a published price list says about fees.
 *
 * @param from first day on which it holds
 * @param reinstatement before tax; terms 8
 * @param dataReturn before tax; terms 2-6
 */
public record PublishedFees(LocalDate from, Money reinstatement, Money dataReturn) {

    /** The settings with these fees where nobody decided another one. */
    Settings in(Settings settings) {
        var lateness = settings.lateness();
        var ending = settings.ending();
        return settings.with(
                        lateness.reinstatementFee().isPresent()
                                ? lateness
                                : lateness.withReinstatementFee(reinstatement))
                .with(ending.returnFee().isPresent() ? ending : ending.returningFor(dataReturn));
    }
}
