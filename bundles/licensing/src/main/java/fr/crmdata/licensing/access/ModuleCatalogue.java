package fr.crmdata.licensing.access;

import fr.crmdata.licensing.LicensingSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Which module opens which areas. What no module opens belongs to everybody. */
@Designate(ocd = LicensingSettings.class)
@Component(service = ModuleCatalogue.class, configurationPid = LicensingSettings.PID)
public final class ModuleCatalogue {

    private final Map<String, String> moduleByArea = new HashMap<>();

    @Activate
    public ModuleCatalogue(LicensingSettings settings) {
        for (var entry : settings.modules().strip().split("[;\\s]+")) {
            var parts = entry.split("=", 2);
            if (parts.length == 2) {
                for (var area : parts[1].split(",")) {
                    moduleByArea.put(area, parts[0]);
                }
            }
        }
    }

    public Optional<String> moduleOf(String area) {
        return Optional.ofNullable(moduleByArea.get(area));
    }

    public List<String> areasOf(String module) {
        var areas = new ArrayList<String>();
        moduleByArea.forEach((area, opener) -> {
            if (opener.equalsIgnoreCase(module)) {
                areas.add(area);
            }
        });
        areas.sort(null);
        return areas;
    }
}
