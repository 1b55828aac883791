package fr.crmdata.api.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The users of the caller's client. Reading needs {@code users:read}, changing {@code users:manage}. */
public interface Users {

    /** By name; those who left included. */
    List<User> all();

    Optional<User> find(String id);

    /** @throws Refusal about the fields {@code name}, {@code email}, {@code role}, {@code team} */
    Added add(Details details);

    /**
     * @param version what was read; somebody else's change since then is a refusal of kind {@code STALE}
     * @throws Refusal as for {@link #add}, and when the last administrator would be gone
     */
    User change(String id, long version, Details details);

    /** Locks a user out, ending sessions and revoking tokens at once and for good, or lets them in again. */
    User setActive(String id, long version, boolean active);

    /**
     * Ends the user's sessions and revokes their tokens, too.
     *
     * @return a new initial password, shown once; the user must change it at the next sign-in
     */
    String resetPassword(String id);

    /** A user's API tokens without their secrets, revoked and expired ones included, the newest first. Needs {@code users:manage}. */
    List<Account.ApiToken> tokens(String id);

    /** @throws Refusal when the user has no such token */
    void revokeToken(String id, String tokenId);

    /** Gives a client its first administrator. For the operator's staff; needs {@code clients:manage}. */
    Added addAdministrator(ClientId client, String name, String email, Language language);

    /**
     * @param mustChangePassword has not signed in since the password was given
     * @param lastSeenAt when a session of theirs was last used, if it is known
     */
    record User(
            String id,
            Details details,
            boolean active,
            boolean mustChangePassword,
            Instant createdAt,
            Optional<Instant> lastSeenAt,
            long version) {}

    /** @param team id of the team */
    record Details(String name, String email, Role role, Optional<String> team, Language language) {}

    /** @param initialPassword shown this once */
    record Added(User user, String initialPassword) {}
}
