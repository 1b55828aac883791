package fr.crmdata.api.clients;

import java.util.regex.Pattern;

/**
 * Names a client for ever, in addresses, folders and database schemas.
 *
 * @param value 2 to 40 lower-case letters, digits and hyphens, starting with a letter
 */
public record ClientId(String value) implements Comparable<ClientId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");

    /** The operator's own database; no client can have this name. */
    public static final ClientId OPERATOR = new ClientId("operator");

    public ClientId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a client id: " + value);
        }
    }

    public static ClientId valueOf(String value) {
        return new ClientId(value);
    }

    public static boolean isShaped(String value) {
        return SHAPE.matcher(value).matches();
    }

    public boolean isOperator() {
        return equals(OPERATOR);
    }

    @Override
    public int compareTo(ClientId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
