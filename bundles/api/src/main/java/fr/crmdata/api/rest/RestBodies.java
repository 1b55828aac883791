package fr.crmdata.api.rest;

import fr.crmdata.api.Refusal;
import org.jspecify.annotations.Nullable;

/** What every resource asks of a request. */
public final class RestBodies {

    private RestBodies() {}

    /**
     * @param body as JAX-RS hands it over: null when nothing was sent
     * @throws Refusal when there is none
     */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new RequestRefusal.NoBody();
        }
        return body;
    }

    /**
     * The version in an {@code If-Match} header.
     *
     * @throws Refusal when there is none or it is none of ours
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestRefusal.VersionRequired();
        }
        var text = ifMatch.strip().replace("W/", "").replace("\"", "");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new RequestRefusal.Stale();
        }
    }
}
