package fr.crmdata.platform;

import fr.crmdata.api.data.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** What this installation is and where its files lie. */
@Component(
        service = {Installation.class, DataFolder.class},
        configurationPid = PlatformSettings.PID)
@Designate(ocd = PlatformSettings.class)
public final class Installation implements DataFolder {

    private final PlatformSettings settings;
    private final Path folder;

    @Activate
    public Installation(PlatformSettings settings) {
        this(settings, Path.of(System.getProperty("karaf.base", ".")));
    }

    /** @param base what a relative folder is relative to */
    public Installation(PlatformSettings settings, Path base) {
        this.settings = settings;
        this.folder = base.resolve(settings.folder()).toAbsolutePath().normalize();
    }

    /** Everything that must outlive an update of the program: databases, indexes, drop folders, mailbox. */
    public Path folder() {
        return folder;
    }

    @Override
    public Path of(String name) {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IllegalArgumentException("outside the installation: " + name);
        }
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made-up clients, a clock that can be set, mail that stays here. */
    public boolean isDemo() {
        return settings.mode().equals("demo");
    }

    public PlatformSettings settings() {
        return settings;
    }
}
