package fr.crmdata.platform.identity;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Users;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A person who may sign in, of a client or of the operator, as the platform knows them. */
record User(
        String id,
        ClientId client,
        Users.Details details,
        Preferences preferences,
        boolean active,
        boolean mustChangePassword,
        Instant createdAt,
        long version) {

    /** E-mail addresses are compared without regard to case. */
    static String emailKey(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** This user as the caller of a request. */
    Caller caller(Caller.Kind kind) {
        return new Caller(kind, id, details.name(), client, details.role(), preferences.language());
    }

    User with(Users.Details other) {
        return new User(
                id, client, other, preferences.with(other.language()), active, mustChangePassword, createdAt, version);
    }

    User with(Preferences other) {
        var named =
                new Users.Details(details.name(), details.email(), details.role(), details.team(), other.language());
        return new User(id, client, named, other, active, mustChangePassword, createdAt, version);
    }

    User activated(boolean yes) {
        return new User(id, client, details, preferences, yes, mustChangePassword, createdAt, version);
    }

    Users.User forOthers(Optional<Instant> lastSeenAt) {
        return new Users.User(id, details, active, mustChangePassword, createdAt, lastSeenAt, version);
    }
}
