package fr.crmdata.platform.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import fr.crmdata.platform.data.Work;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Users and teams in the operator's database. */
final class UserStore {

    private static final String COLUMNS = "id, client, email, name, role, team, language, theme, density, letter_keys,"
            + " active, must_change_password, created_at, version, password_hash";

    private final Work work;

    UserStore(Work operatorWork) {
        this.work = operatorWork;
    }

    /** A user with the hash of the password, which leaves this package nowhere. */
    record Credentials(User user, String passwordHash) {}

    Optional<Credentials> byEmail(String email) {
        return list("WHERE email_key = ?", User.emailKey(email)).stream().findFirst();
    }

    Optional<Credentials> credentials(String id) {
        return list("WHERE id = ?", id).stream().findFirst();
    }

    Optional<User> byId(String id) {
        return credentials(id).map(Credentials::user);
    }

    List<User> of(ClientId client) {
        return list("WHERE client = ? ORDER BY name, id", client.value()).stream()
                .map(Credentials::user)
                .toList();
    }

    private List<Credentials> list(String rest, Object... parameters) {
        return work.inOne(() ->
                work.sql().list("SELECT " + COLUMNS + " FROM app_user " + rest, UserStore::credentials, parameters));
    }

    /** When sessions of a client's users were last used, by user. */
    Map<String, Instant> lastSeen(ClientId client) {
        return work
                .inOne(() -> work.sql()
                        .list(
                                "SELECT s.user_id, MAX(s.seen_at) AS seen_at FROM web_session s JOIN app_user u ON u.id = s.user_id"
                                        + " WHERE u.client = ? GROUP BY s.user_id",
                                row -> Map.entry(row.text("user_id"), row.instant("seen_at")),
                                client.value()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws IdentityRefusal.EmailTaken when somebody has the address */
    void insert(User user, String passwordHash) {
        var details = user.details();
        var preferences = user.preferences();
        knowingTaken(
                details.email(),
                "INSERT INTO app_user (email_key, " + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                User.emailKey(details.email()),
                user.id(),
                user.client().value(),
                details.email(),
                details.name(),
                details.role(),
                details.team(),
                preferences.language().tag(),
                preferences.theme(),
                preferences.density(),
                preferences.letterKeys(),
                user.active(),
                user.mustChangePassword(),
                user.createdAt(),
                user.version(),
                passwordHash);
    }

    /**
     * Writes the user's facts over version {@code user.version()}.
     *
     * @throws IdentityRefusal.Stale when that is not the version in the database
     */
    void update(User user) {
        var details = user.details();
        var preferences = user.preferences();
        var changed = knowingTaken(
                details.email(),
                "UPDATE app_user SET email = ?, email_key = ?, name = ?, role = ?, team = ?, language = ?, theme = ?,"
                        + " density = ?, letter_keys = ?, active = ?, version = version + 1 WHERE id = ? AND version = ?",
                details.email(),
                User.emailKey(details.email()),
                details.name(),
                details.role(),
                details.team(),
                preferences.language().tag(),
                preferences.theme(),
                preferences.density(),
                preferences.letterKeys(),
                user.active(),
                user.id(),
                user.version());
        if (changed == 0) {
            throw new IdentityRefusal.Stale();
        }
    }

    private int knowingTaken(String email, String sql, Object... parameters) {
        try {
            return work.inOne(() -> work.sql().update(sql, parameters));
        } catch (DatabaseException e) {
            throw DatabaseException.isDuplicateKey(e) ? new IdentityRefusal.EmailTaken(email) : e;
        }
    }

    void setPassword(String userId, String hash, boolean mustChange) {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE app_user SET password_hash = ?, must_change_password = ?, version = version + 1 WHERE id = ?",
                        hash,
                        mustChange,
                        userId));
    }

    List<Directory.Team> teams(ClientId client) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT id, name FROM team WHERE client = ? ORDER BY name",
                        row -> new Directory.Team(row.text("id"), row.text("name")),
                        client.value()));
    }

    /** @throws IdentityRefusal.TeamTaken when the client has one of that name */
    void insertTeam(ClientId client, Directory.Team team) {
        knowingTeamTaken(
                team.name(),
                "INSERT INTO team (id, client, name) VALUES (?, ?, ?)",
                team.id(),
                client.value(),
                team.name());
    }

    /** @return whether the client has such a team */
    boolean renameTeam(ClientId client, Directory.Team team) {
        return knowingTeamTaken(
                        team.name(),
                        "UPDATE team SET name = ? WHERE id = ? AND client = ?",
                        team.name(),
                        team.id(),
                        client.value())
                > 0;
    }

    private int knowingTeamTaken(String name, String sql, Object... parameters) {
        try {
            return work.inOne(() -> work.sql().update(sql, parameters));
        } catch (DatabaseException e) {
            throw DatabaseException.isDuplicateKey(e) ? new IdentityRefusal.TeamTaken(name) : e;
        }
    }

    boolean deleteTeam(ClientId client, String id) {
        return work.inOne(() -> {
            work.sql().update("UPDATE app_user SET team = NULL WHERE team = ? AND client = ?", id, client.value());
            return work.sql().update("DELETE FROM team WHERE id = ? AND client = ?", id, client.value()) > 0;
        });
    }

    private static Credentials credentials(Sql.Row row) throws SQLException {
        var language = Language.valueOf(row.text("language").toUpperCase(Locale.ROOT));
        var details = new Users.Details(
                row.text("name"), row.text("email"), row.constant("role", Role.class), row.textIfAny("team"), language);
        var preferences = new Preferences(
                language,
                row.constant("theme", Preferences.Theme.class),
                row.constant("density", Preferences.Density.class),
                row.flag("letter_keys"));
        var user = new User(
                row.text("id"),
                new ClientId(row.text("client")),
                details,
                preferences,
                row.flag("active"),
                row.flag("must_change_password"),
                row.instant("created_at"),
                row.number("version"));
        return new Credentials(user, row.text("password_hash"));
    }
}
