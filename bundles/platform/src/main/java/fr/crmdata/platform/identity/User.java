package fr.crmdata.platform.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A person who may sign in, of a client or of the operator. */
public record User(
        String id,
        ClientId client,
        String email,
        String name,
        Role role,
        Optional<String> team,
        Language language,
        boolean active,
        boolean mustChangePassword,
        Instant createdAt,
        long version) {

    /** E-mail addresses are compared without regard to case. */
    static String emailKey(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** This user as the caller of a request. */
    public Caller caller(Caller.Kind kind) {
        return new Caller(kind, id, name, client, role, language);
    }
}
