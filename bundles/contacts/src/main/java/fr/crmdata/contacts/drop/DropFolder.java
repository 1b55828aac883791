package fr.crmdata.contacts.drop;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.data.DataFolder;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.contacts.ContactSettings;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.drop.ClientFolder.Outcome;
import fr.crmdata.contacts.store.DropStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that other programs drop for a client are imported as if somebody had uploaded them: with the mapping of the last
 * time, or the proposed one.
 *
 * <p>What has been taken is remembered by its content in the same transaction that starts the import, so no file is imported
 * twice, whatever cuts the work off; the moves of the file follow from that and can be made up for.
 */
@Component(service = DropFolder.class, configurationPid = ContactSettings.PID)
public final class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final String NAME = "contacts-drop";

    private final Access access;
    private final Transactions transactions;
    private final Clients clients;
    private final Imports imports;
    private final DropStore store;
    private final Reporter reporter;
    private final Clock clock;
    private final Path root;
    private final Duration settle;
    private final Set<Object> troubled = ConcurrentHashMap.newKeySet();

    @Activate
    public DropFolder(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference Clients clients,
            @Reference Imports imports,
            @Reference DropStore store,
            @Reference DataFolder data,
            @Reference(target = "(clock=system)") Clock clock,
            ContactSettings settings) {
        this.access = access;
        this.transactions = transactions;
        this.clients = clients;
        this.imports = imports;
        this.store = store;
        this.reporter = new Reporter(access, transactions, imports, store);
        this.clock = clock;
        this.root = (settings.drop_folder().isBlank() ? data.of("drop") : Path.of(settings.drop_folder()))
                .toAbsolutePath()
                .normalize();
        this.settle = Duration.ofSeconds(settings.drop_settle_seconds());
    }

    /** An absolute path; below it lie {@code <client>/contacts}. */
    public Path root() {
        return root;
    }

    /**
     * Makes the folders of all open clients, so that people find them. To be called again and again, for there are new clients;
     * a folder that cannot be made keeps no other from being made.
     */
    public void make() {
        var open = access.as(Caller.system(ClientId.OPERATOR, NAME), clients::all).stream()
                .filter(client -> client.state() == Client.State.ACTIVE)
                .toList();
        for (var client : open) {
            var folder = folder(client.id());
            attempt(folder, folder::make);
        }
    }

    /** Deletes all files of a client that is gone. */
    public void erase(ClientId client) {
        var folder = root.resolve(client.value());
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private ClientFolder folder(ClientId client) {
        return new ClientFolder(root.resolve(client.value()).resolve(ClientFolder.NAME));
    }

    /** Whether a file is to be taken now: complete as far as one can see, and in the folder of an open client. */
    public boolean wants(Path file) {
        try {
            return clientOf(file).isPresent()
                    && ClientFolder.isWanted(file)
                    && isAtRest(file)
                    && isOpen(clientOf(file).get());
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            LOG.warn("{} cannot be looked at: {}", file, e.toString());
            return false;
        }
    }

    private Optional<ClientId> clientOf(Path file) {
        var path = root.relativize(file.toAbsolutePath().normalize());
        var fits = path.getNameCount() == 3
                && path.getName(1).toString().equals(ClientFolder.NAME)
                && ClientId.isShaped(path.getName(0).toString());
        return fits ? Optional.of(new ClientId(path.getName(0).toString())) : Optional.empty();
    }

    private boolean isAtRest(Path file) throws IOException {
        return !Files.getLastModifiedTime(file)
                .toInstant()
                .isAfter(clock.instant().minus(settle));
    }

    private boolean isOpen(ClientId client) {
        return access.as(Caller.system(ClientId.OPERATOR, NAME), () -> clients.find(client)
                        .filter(known -> known.state() == Client.State.ACTIVE)
                        .isPresent())
                && access.as(Caller.system(client, NAME), () -> access.isOpen(ClientFolder.NAME));
    }

    /** Starts the import of a file, or says why not; see {@link #wants}. */
    public void take(Path file) {
        var client = clientOf(file).orElseThrow();
        access.as(Caller.system(client, NAME), () -> {
            try {
                take(folder(client), file);
            } catch (NoSuchFileException gone) {
                LOG.debug("{} is gone", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void take(ClientFolder folder, Path file) throws IOException {
        var name = file.getFileName().toString();
        var sha256 = ClientFolder.sha256(file);
        var stamp = ClientFolder.stamp(file);
        var before = transactions.inOne(() -> store.find(sha256)).filter(this::counts);
        try {
            if (before.isEmpty()) {
                folder.take(file, start(file, name, sha256, stamp));
            } else if (!before.get().reported() && before.get().stamp().equals(stamp)) {
                // The import was started, and then the process ended.
                folder.take(file, before.get().importId());
            } else {
                folder.writeResult(name, reporter.text(name).repeated(before.get(), clock.getZone()));
                folder.putAway(file, name, Outcome.DONE);
            }
        } catch (Refusal refusal) {
            folder.writeResult(name, reporter.text(name).refused(refusal));
            folder.putAway(file, name, Outcome.FAILED);
        }
    }

    /** A file whose import was undone or forgotten may come again. */
    private boolean counts(DropStore.Taken taken) {
        return reporter.find(taken.importId())
                .filter(file -> file.state() != State.UNDONE)
                .isPresent();
    }

    /** @return id of the import */
    private String start(Path file, String name, String sha256, String stamp) {
        return transactions.inOne(() -> {
            try (var content = Files.newInputStream(file)) {
                var uploaded = imports.upload(name, content);
                var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                store.put(new DropStore.Taken(sha256, uploaded.id(), name, stamp, now, false));
                return imports.run(uploaded.id()).id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes the results of the imports that are over, and puts their files away. */
    public void finish() {
        try (var folders = Files.newDirectoryStream(root)) {
            for (var folder : folders) {
                var name = folder.getFileName().toString();
                if (ClientId.isShaped(name)) {
                    finish(new ClientId(name));
                }
            }
        } catch (NoSuchFileException none) {
            LOG.debug("no drop folder yet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(ClientId client) {
        attempt(client, () -> {
            var folder = folder(client);
            var taken = folder.taken();
            if (!taken.isEmpty() && isOpen(client)) {
                access.as(
                        Caller.system(client, NAME),
                        () -> taken.forEach(file -> attempt(file.file(), () -> reporter.finish(folder, file))));
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    /** What stands in the way of one keeps no other from being looked after; it is tried again each time, and told once. */
    private void attempt(Object what, Step step) {
        try {
            step.run();
            troubled.remove(what);
        } catch (IOException | RuntimeException e) {
            if (troubled.add(what)) {
                LOG.error("the drop folder cannot go on with {}; it is tried again", what, e);
            }
        }
    }
}
