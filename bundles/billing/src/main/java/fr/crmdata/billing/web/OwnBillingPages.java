package fr.crmdata.billing.web;

import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import java.net.URL;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What a client's people see of their own invoices, under {@code /invoices}. Begins anew when a {@link OwnPageSet} comes or goes. */
@Component(service = Pages.class)
public final class OwnBillingPages implements Pages {

    private final List<OwnPageSet> sets;

    @Activate
    public OwnBillingPages(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<OwnPageSet> sets) {
        this.sets = List.copyOf(sets);
    }

    @Override
    public String path() {
        return "invoices";
    }

    @Override
    public void define(Site site) {
        sets.forEach(set -> set.define(site));
    }

    @Override
    public List<URL> assets() {
        return Assets.all();
    }
}
