package fr.crmdata.api.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Links by which somebody who never was given a password chooses one: each works once and for some days. What is stored of
 * a link is a hash.
 */
public interface Invitations {

    /**
     * Makes a link for an administrator of a client, who is added first if there is none with that address. May be asked for
     * again: an earlier link works as long as none of them was used. For the operator's staff; needs {@code clients:manage}.
     *
     * @throws Refusal when somebody of another client has the address, or name or address are none
     */
    Invited administrator(ClientId client, String name, String email, Language language);

    /** Whether an address can be that of a new user. For the operator's staff; needs {@code clients:read}. */
    boolean isFree(String email);

    /** Whom a link invites; empty when it is unknown, used or too old. For anybody. */
    Optional<Invitation> find(String secret);

    /**
     * Chooses the password; all links of this person are used up. For anybody who has the link.
     *
     * @throws Refusal when the link is not good any more, or about the field {@code newPassword}
     */
    void accept(String secret, String newPassword);

    /**
     * @param address of the page where the password is chosen, for a mail
     * @param until when it stops working
     */
    record Invited(String userId, String address, Instant until) {}

    /** @param passwordRules what a password must be, one sentence per rule */
    record Invitation(String email, String name, Language language, List<String> passwordRules) {}
}
