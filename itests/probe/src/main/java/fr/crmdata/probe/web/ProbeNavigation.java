package fr.crmdata.probe.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.probe.ProbePermissions;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The probe's place in the menu. */
@Component
public final class ProbeNavigation implements Navigation {

    @Override
    public List<Entry> entries(Language language) {
        var label = Texts.of(ProbeNavigation.class, language).of("probe.menu");
        return List.of(
                new Entry(Section.WORK, 900, "activity", label, "/probe", ProbePermissions.READ, Optional.empty()));
    }
}
