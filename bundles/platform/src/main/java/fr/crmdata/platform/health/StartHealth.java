package fr.crmdata.platform.health;

import fr.crmdata.api.HealthCheck;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Everything that is installed has been started: areas come after the platform, and at a first start after the features. */
@Component(service = StartHealth.class)
public final class StartHealth implements HealthCheck {

    private static final String FEATURES_STARTED = "org.apache.karaf.features.BootFinished";

    private final BundleContext context;
    private volatile boolean reached;

    @Activate
    public StartHealth(BundleContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Optional<String> trouble() {
        reached = reached || (context.getServiceReference(FEATURES_STARTED) != null && level() >= wanted());
        return reached ? Optional.empty() : Optional.of("bundles are still being started");
    }

    private int level() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID)
                .adapt(FrameworkStartLevel.class)
                .getStartLevel();
    }

    private int wanted() {
        return Optional.ofNullable(context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL))
                .map(Integer::valueOf)
                .orElse(1);
    }
}
