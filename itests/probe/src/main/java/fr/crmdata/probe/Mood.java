package fr.crmdata.probe;

import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Component;

/** Whether the listener refuses to listen, so that tests see what becomes of its events. */
@Component(service = Mood.class)
public final class Mood {

    private final AtomicBoolean sulking = new AtomicBoolean();

    public boolean isSulking() {
        return sulking.get();
    }

    public void sulk(boolean sulks) {
        sulking.set(sulks);
    }
}
