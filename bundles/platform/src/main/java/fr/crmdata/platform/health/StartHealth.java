package fr.crmdata.platform.health;

import fr.crmdata.api.HealthCheck;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Everything that is installed has been started: areas come after the platform, and at a first start after the features. A bundle
 * that cannot be started keeps nobody waiting once the framework has come to its end.
 */
@Component(service = StartHealth.class)
public final class StartHealth implements HealthCheck {

    private static final String FEATURES_STARTED = "org.apache.karaf.features.BootFinished";

    private final BundleContext context;
    private final FrameworkListener listener = this::heard;
    private volatile boolean ended;
    private volatile boolean reached;

    @Activate
    public StartHealth(BundleContext context) {
        this.context = context;
        context.addFrameworkListener(listener);
    }

    private void heard(FrameworkEvent event) {
        ended = ended || event.getType() == FrameworkEvent.STARTLEVEL_CHANGED;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Optional<String> trouble() {
        reached = reached || (context.getServiceReference(FEATURES_STARTED) != null && (ended || nobodyWaits()));
        return reached ? Optional.empty() : Optional.of("bundles are still being started");
    }

    private boolean nobodyWaits() {
        return Arrays.stream(context.getBundles()).noneMatch(StartHealth::waits);
    }

    private static boolean waits(Bundle bundle) {
        var start = bundle.adapt(BundleStartLevel.class);
        return start.isPersistentlyStarted()
                && (bundle.getState() == Bundle.RESOLVED || bundle.getState() == Bundle.INSTALLED);
    }

    @Deactivate
    void stop() {
        context.removeFrameworkListener(listener);
    }
}
