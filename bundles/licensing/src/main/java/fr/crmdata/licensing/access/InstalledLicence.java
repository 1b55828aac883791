package fr.crmdata.licensing.access;

import fr.crmdata.licensing.LicensingSettings;
import fr.crmdata.licensing.office.Licences;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The seats of the licence file that is installed here. */
@Component(service = LicensedSeats.class, configurationPid = LicensingSettings.PID)
public final class InstalledLicence implements LicensedSeats {

    private final boolean isNeeded;
    private volatile @Nullable Licences licences;

    @Activate
    public InstalledLicence(LicensingSettings settings) {
        this.isNeeded = settings.on_premise();
    }

    /** Licences need contracts themselves, so they come later; nothing is open until then. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setLicences(Licences here) {
        licences = here;
    }

    public void unsetLicences(Licences gone) {
        if (licences == gone) {
            licences = null;
        }
    }

    @Override
    public Optional<Map<String, Integer>> bought() {
        return isNeeded ? Optional.of(opened()) : Optional.empty();
    }

    private Map<String, Integer> opened() {
        return Optional.ofNullable(licences)
                .flatMap(Licences::installed)
                .filter(Licences.Status::opens)
                .map(status -> status.licence().seats())
                .orElse(Map.of());
    }
}
