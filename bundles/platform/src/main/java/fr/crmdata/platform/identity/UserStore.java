package fr.crmdata.platform.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.data.DatabaseException;
import fr.crmdata.platform.data.Sql;
import fr.crmdata.platform.data.Work;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Users and teams in the operator's database. */
final class UserStore {

    private static final String COLUMNS =
            "id, client, email, name, role, team, language, active, must_change_password, "
                    + "created_at, version, password_hash";

    private final Work work;

    UserStore(Work operatorWork) {
        this.work = operatorWork;
    }

    /** A user with the hash of the password, which leaves this package nowhere. */
    record Credentials(User user, String passwordHash) {}

    Optional<Credentials> byEmail(String email) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT " + COLUMNS + " FROM app_user WHERE email_key = ?",
                        UserStore::credentials,
                        User.emailKey(email)));
    }

    Optional<User> byId(String id) {
        return credentialsById(id).map(Credentials::user);
    }

    Optional<Credentials> credentialsById(String id) {
        return work.inOne(() ->
                work.sql().first("SELECT " + COLUMNS + " FROM app_user WHERE id = ?", UserStore::credentials, id));
    }

    List<User> of(ClientId client) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM app_user WHERE client = ? ORDER BY name, id",
                        row -> credentials(row).user(),
                        client.value()));
    }

    void insert(User user, String passwordHash) {
        try {
            work.inOne(() -> work.sql()
                    .update(
                            "INSERT INTO app_user (id, client, email, email_key, name, role, team, language, active,"
                                    + " must_change_password, created_at, version, password_hash)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            user.id(),
                            user.client().value(),
                            user.email(),
                            User.emailKey(user.email()),
                            user.name(),
                            user.role(),
                            user.team(),
                            user.language().tag(),
                            user.active(),
                            user.mustChangePassword(),
                            user.createdAt(),
                            user.version(),
                            passwordHash));
        } catch (DatabaseException e) {
            throw DatabaseException.isDuplicateKey(e) ? new IdentityRefusal.EmailTaken(user.email()) : e;
        }
    }

    /** Writes the user's facts over version {@code user.version()}. */
    void update(User user) {
        try {
            var changed = work.inOne(() -> work.sql()
                    .update(
                            "UPDATE app_user SET email = ?, email_key = ?, name = ?, role = ?, team = ?, language = ?,"
                                    + " active = ?, version = version + 1 WHERE id = ? AND version = ?",
                            user.email(),
                            User.emailKey(user.email()),
                            user.name(),
                            user.role(),
                            user.team(),
                            user.language().tag(),
                            user.active(),
                            user.id(),
                            user.version()));
            if (changed == 0) {
                throw new IdentityRefusal.Stale();
            }
        } catch (DatabaseException e) {
            throw DatabaseException.isDuplicateKey(e) ? new IdentityRefusal.EmailTaken(user.email()) : e;
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

    void insertTeam(ClientId client, Directory.Team team) {
        work.inOne(() -> work.sql()
                .update(
                        "INSERT INTO team (id, client, name) VALUES (?, ?, ?)",
                        team.id(),
                        client.value(),
                        team.name()));
    }

    private static Credentials credentials(Sql.Row row) throws SQLException {
        return new Credentials(
                new User(
                        row.text("id"),
                        new ClientId(row.text("client")),
                        row.text("email"),
                        row.text("name"),
                        row.constant("role", Role.class),
                        row.textIfAny("team"),
                        Language.valueOf(row.text("language").toUpperCase(Locale.ROOT)),
                        row.flag("active"),
                        row.flag("must_change_password"),
                        row.instant("created_at"),
                        row.number("version")),
                row.text("password_hash"));
    }
}
