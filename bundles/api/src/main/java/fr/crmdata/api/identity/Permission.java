package fr.crmdata.api.identity;

/**
 * What somebody may do, written {@code area:action} or {@code area:action:instance}; {@code *} stands for any.
 *
 * <p>An area offers its permissions as a {@link PermissionSet} service, so that roles can be put together from them.
 */
public record Permission(String value) {

    public Permission {
        if (!value.matches("[a-z][a-z0-9-]*:([a-z][a-z0-9-]*|\\*)(:[^:,]+)?")) {
            throw new IllegalArgumentException("not a permission: " + value);
        }
    }

    public static Permission of(String value) {
        return new Permission(value);
    }

    /** The area that asks for it, which is also the licensed module's key. */
    public String area() {
        return value.substring(0, value.indexOf(':'));
    }

    @Override
    public String toString() {
        return value;
    }
}
