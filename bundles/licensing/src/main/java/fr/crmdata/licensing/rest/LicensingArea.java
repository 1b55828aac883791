package fr.crmdata.licensing.rest;

import fr.crmdata.api.rest.RestArea;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/v1/licensing}. */
@Component
public final class LicensingArea implements RestArea {

    private final List<Object> resources;

    @Activate
    public LicensingArea(
            @Reference ContractResource contracts,
            @Reference WorkResource work,
            @Reference TaskResource tasks,
            @Reference PriceListResource prices,
            @Reference PublicResource anybody,
            @Reference SubscriptionResource subscriptions,
            @Reference LetterResource letters,
            @Reference LicenceResource licences,
            @Reference MyContractResource mine,
            @Reference SeatResource seats,
            @Reference FraudResource frauds,
            @Reference TermsResource terms,
            @Reference MyTermsResource myTerms,
            @Reference MyTrialResource trial) {
        this.resources = List.of(
                contracts,
                work,
                tasks,
                prices,
                anybody,
                subscriptions,
                letters,
                licences,
                mine,
                seats,
                frauds,
                terms,
                myTerms,
                trial);
    }

    @Override
    public String path() {
        return "licensing";
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
