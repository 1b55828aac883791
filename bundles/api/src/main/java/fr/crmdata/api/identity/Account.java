package fr.crmdata.api.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the caller may change about their own account. */
public interface Account {

    /** @throws Refusal about the field {@code name} when it is empty or too long */
    void change(String name, Preferences preferences);

    /** What a password must be, one sentence per rule. */
    List<String> passwordRules(Language language);

    /**
     * Changes the password, ends all other sessions of the caller and revokes their API tokens.
     *
     * @param keep key of the session that goes on
     * @throws Refusal about the fields {@code currentPassword} and {@code newPassword}
     */
    void changePassword(String keep, String currentPassword, String newPassword);

    /** The caller's sessions that are not over, the last used first. */
    List<Session> sessions();

    /** Ends one of the caller's sessions; somebody else's key does nothing. */
    void endSession(String key);

    /** Ends all of the caller's sessions but one. */
    void endOtherSessions(String keep);

    /** The caller's API tokens, revoked and expired ones included, the newest first. */
    List<ApiToken> tokens();

    /**
     * Makes a token that acts as the caller.
     *
     * @param validity how long it works, at most a year
     * @throws Refusal about the field {@code name} when it is empty or too long
     */
    IssuedToken issueToken(String name, Duration validity);

    /** @throws Refusal when the caller has no such token */
    void revokeToken(String id);

    /** A token without its secret. */
    record ApiToken(
            String id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {

        public boolean worksAt(Instant instant) {
            return revokedAt.isEmpty() && instant.isBefore(expiresAt);
        }
    }

    /** @param secret shown this once */
    record IssuedToken(String secret, ApiToken token) {}
}
