package fr.crmdata.billing.web;

import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The operator's pages under {@code /billing}. Begins anew when a {@link PageSet} comes or goes. */
@Component(service = Pages.class)
public final class BillingPages implements Pages {

    private final List<PageSet> sets;

    @Activate
    public BillingPages(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<PageSet> sets) {
        this.sets =
                sets.stream().sorted(Comparator.comparingInt(PageSet::order)).toList();
    }

    @Override
    public String path() {
        return "billing";
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
