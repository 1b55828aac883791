package fr.crmdata.billing.rest;

import fr.crmdata.api.rest.RestArea;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code /api/v1/billing}. Published anew when a {@link BillingResource} comes or goes. */
@Component(service = RestArea.class)
public final class BillingArea implements RestArea {

    private final List<Object> resources;

    @Activate
    public BillingArea(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<BillingResource> resources) {
        this.resources = List.copyOf(resources);
    }

    @Override
    public String path() {
        return "billing";
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
