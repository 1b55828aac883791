package fr.crmdata.licensing.web;

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

/** The operator's pages under {@code /licensing}. Begins anew when a {@link PageSet} comes or goes. */
@Component(service = Pages.class)
public final class LicensingPages implements Pages {

    private final List<PageSet> sets;

    @Activate
    public LicensingPages(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<PageSet> sets) {
        this.sets =
                sets.stream().sorted(Comparator.comparingInt(PageSet::order)).toList();
    }

    @Override
    public String path() {
        return "licensing";
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
