package fr.crmdata.platform.rest;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.rest.PublicAccess;
import fr.crmdata.platform.http.LimitedStream;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.identity.Tokens;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Settles who calls before a resource is reached, and how much may be sent. */
final class Entry implements ContainerRequestFilter {

    static final int MOST_JSON = 1024 * 1024;
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final CallerScope scope;

    @Context
    @Nullable
    private ResourceInfo resource;

    Entry(Tokens tokens, CallerScope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = bearer(request);
        if (token.isPresent()) {
            scope.enter(tokens.authenticate(token.get()));
        } else if (!isPublic()) {
            throw new AccessRefusal.Unauthenticated();
        }
        if (isJson(request.getMediaType())) {
            if (request.getLength() > MOST_JSON) {
                throw new RestRefusal.BodyTooLarge(MOST_JSON);
            }
            request.setEntityStream(new LimitedStream(
                    request.getEntityStream(), MOST_JSON, () -> new RestRefusal.BodyTooLarge(MOST_JSON)));
        }
    }

    /** JSON by its own name or by a suffix, such as that of a merge patch. */
    private static boolean isJson(@Nullable MediaType type) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                || (type != null && type.getSubtype().endsWith("+json"));
    }

    private static Optional<String> bearer(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private boolean isPublic() {
        return resource != null
                && resource.getResourceMethod() != null
                && (resource.getResourceMethod().isAnnotationPresent(PublicAccess.class)
                        || resource.getResourceClass().isAnnotationPresent(PublicAccess.class));
    }
}
