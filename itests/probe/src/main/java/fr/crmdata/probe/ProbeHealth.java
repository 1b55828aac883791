package fr.crmdata.probe;

import fr.crmdata.api.HealthCheck;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A sulking probe is not well. */
@Component
public final class ProbeHealth implements HealthCheck {

    private final Mood mood;

    @Activate
    public ProbeHealth(@Reference Mood mood) {
        this.mood = mood;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public Optional<String> trouble() {
        return mood.isSulking() ? Optional.of("not in the mood") : Optional.empty();
    }
}
