package fr.crmdata.platform.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The very first users, before anybody is there to add them. */
@Component(service = Newcomers.class)
public final class Newcomers {

    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);
    private static final String FIRST_OPERATOR = "operator@localhost";
    private static final String PASSWORD_FILE = "first-password.txt";

    private final UserStore store;
    private final Passwords passwords;
    private final Clock clock;

    @Activate
    public Newcomers(@Reference Identity identity, @Reference(target = "(clock=business)") Clock clock) {
        this.store = identity.users();
        this.passwords = identity.passwords();
        this.clock = clock;
    }

    /** @param team name of the team; empty for none */
    public record Newcomer(
            ClientId client, String name, String email, Role role, String team, String password, boolean mustChange) {}

    /** Adds somebody unless the address is there already. */
    public void add(Newcomer newcomer) {
        if (store.byEmail(newcomer.email()).isPresent()) {
            return;
        }
        var details = new Users.Details(
                newcomer.name(),
                newcomer.email(),
                newcomer.role(),
                Optional.of(newcomer.team())
                        .filter(team -> !team.isEmpty())
                        .map(team -> teamId(newcomer.client(), team)),
                Language.FR);
        store.insert(
                new User(
                        Ids.next(),
                        newcomer.client(),
                        details,
                        Preferences.of(Language.FR),
                        true,
                        newcomer.mustChange(),
                        clock.instant(),
                        1),
                passwords.hash(newcomer.password()));
    }

    private String teamId(ClientId client, String name) {
        return store.teams(client).stream()
                .filter(team -> team.name().equals(name))
                .map(Directory.Team::id)
                .findFirst()
                .orElseGet(() -> {
                    var team = new Directory.Team(Ids.next(), name);
                    store.insertTeam(client, team);
                    return team.id();
                });
    }

    /**
     * Adds the operator's first administrator with a generated password, which lies in a file that only the process's user
     * can read and must be changed at the first sign-in.
     */
    public void addFirstOperator(Path folder) {
        if (!store.of(ClientId.OPERATOR).isEmpty()) {
            return;
        }
        var password = Secrets.readablePassword();
        write(folder.resolve(PASSWORD_FILE), FIRST_OPERATOR + "\n" + password + "\n");
        add(new Newcomer(ClientId.OPERATOR, "Administrateur", FIRST_OPERATOR, Role.OPERATOR, "", password, true));
        LOG.info(
                "first sign-in: name and initial password are in {}; delete the file afterwards",
                folder.resolve(PASSWORD_FILE));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
