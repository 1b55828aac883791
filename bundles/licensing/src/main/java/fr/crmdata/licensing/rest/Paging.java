package fr.crmdata.licensing.rest;

import fr.crmdata.licensing.office.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

/** Pieces of long lists, with a link to the next. */
final class Paging {

    static final String LIMIT = "How many at most: 1 to 500, 50 when left out";
    static final String CURSOR = "Where to go on: next of an earlier answer, or its Link header";
    static final String NEXT = "Cursor of what follows; absent at the end";

    private Paging() {}

    /** An answer with a {@code Link} header (RFC 8288) to the next piece. */
    static Response answer(Object body, UriInfo uri, Slice<?> slice) {
        var answer = Response.ok(body);
        slice.next().ifPresent(cursor -> {
            var address = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                    .buildFromEncoded();
            answer.header("Link", "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"");
        });
        return answer.build();
    }
}
