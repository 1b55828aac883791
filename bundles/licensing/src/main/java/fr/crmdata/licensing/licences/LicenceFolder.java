package fr.crmdata.licensing.licences;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.LicensingSettings;
import fr.crmdata.licensing.model.licence.LicenceRefusal;
import fr.crmdata.licensing.model.licence.LicenceRefusal.Why;
import fr.crmdata.licensing.store.LicenceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs the licences ({@code *.licence}) and lists of keys ({@code *.keys}) that lie in a folder of a server on premise. What is
 * refused is tried again as long as it lies there, and is said once.
 */
@Component(service = LicenceFolder.class, configurationPid = LicensingSettings.PID)
public final class LicenceFolder {

    private static final Logger LOG = LoggerFactory.getLogger(LicenceFolder.class);
    private static final long MOST_BYTES = 100_000;

    private final boolean isWatched;
    private final Path folder;
    private final Access access;
    private final OperatorDatabase operator;
    private final LicenceStore store;
    private final Premises premises;
    private final Map<String, String> refused = new ConcurrentSkipListMap<>();

    @Activate
    public LicenceFolder(
            LicensingSettings settings,
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference LicenceStore store,
            @Reference Premises premises) {
        this.isWatched = settings.on_premise();
        this.folder = settings.licence_folder().isBlank()
                ? Path.of(System.getProperty("karaf.etc", "etc"), "licences")
                : Path.of(settings.licence_folder());
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.premises = premises;
    }

    Path folder() {
        return folder;
    }

    /** Why files that lie there are not installed, by their names. */
    Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** Looks what lies there, and notes the time. */
    public void sweep() {
        if (isWatched) {
            access.as(Caller.system(ClientId.OPERATOR, "licensing-licences"), () -> {
                premises.tick();
                var files = files();
                refused.keySet()
                        .retainAll(files.stream().map(LicenceFolder::name).toList());
                files.forEach(this::take);
            });
        }
    }

    /** Lists of keys first: a licence may need them. */
    private List<Path> files() {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                return files.filter(Files::isRegularFile)
                        .filter(file ->
                                name(file).endsWith(".licence") || name(file).endsWith(".keys"))
                        .sorted(Comparator.comparing((Path file) -> name(file).endsWith(".licence"))
                                .thenComparing(LicenceFolder::name))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void take(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new LicenceRefusal(Why.UNREADABLE);
            }
            var bytes = Files.readAllBytes(file);
            if (!isKnown(new String(bytes, StandardCharsets.UTF_8))) {
                install(file, bytes);
            }
            refused.remove(name(file));
        } catch (LicenceRefusal no) {
            if (no.why() != Why.OLDER_KEYS) {
                say(file, no);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKnown(String text) {
        return operator.inOne(() -> store.installed().contains(text) || premises.trusts(text));
    }

    private void install(Path file, byte[] bytes) {
        if (name(file).endsWith(".keys")) {
            LOG.info(
                    "{}: keys of list {} are installed",
                    file,
                    premises.trust(bytes, Optional.empty()).serial());
        } else {
            var licence = premises.install(bytes);
            LOG.info("{}: licence {} until {} is installed", file, licence.id(), licence.until());
        }
    }

    private void say(Path file, LicenceRefusal no) {
        var why = no.message(Language.FR);
        if (!why.equals(refused.put(name(file), why))) {
            LOG.error("{} is not installed: {}", file, no.getMessage());
        }
    }
}
