package fr.crmdata.platform.mail;

import fr.crmdata.api.clients.ClientId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a mail is known outside the house: its Message-ID, by which one that comes back is found again.
 *
 * @param client in whose database it lies
 * @param mail its id there
 */
record MailId(ClientId client, String mail) {

    private static final Pattern LEFT = Pattern.compile("<([0-9a-f-]{36})\\.([a-z0-9-]+)@[^<>\\s]+>");

    /** @param domain of the sender */
    String header(String domain) {
        return "<" + mail + "." + client.value() + "@" + domain + ">";
    }

    /** The first one in a text; empty when there is none of ours. */
    static Optional<MailId> in(String text) {
        var found = LEFT.matcher(text);
        return found.find() && ClientId.isShaped(found.group(2))
                ? Optional.of(new MailId(new ClientId(found.group(2)), found.group(1)))
                : Optional.empty();
    }
}
