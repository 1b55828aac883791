package fr.crmdata.contacts.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Pieces of long lists, with links to those beside them. */
final class Paging {

    static final String LIMIT = "How many at most: 1 to 500, 50 when left out";
    static final String CURSOR = "Where to go on: from next or previous of an earlier answer, or its Link header";

    private Paging() {}

    /** An answer with {@code Link} headers (RFC 8288) to the pieces beside it. */
    static Response answer(Object body, UriInfo uri, Optional<String> next, Optional<String> previous) {
        var answer = Response.ok(body);
        next.ifPresent(cursor -> answer.header("Link", link(uri, cursor, "next")));
        previous.ifPresent(cursor -> answer.header("Link", link(uri, cursor, "prev")));
        return answer.build();
    }

    private static String link(UriInfo uri, String cursor, String relation) {
        var address = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .buildFromEncoded();
        return "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"" + relation + "\"";
    }

    /** @param total how many there are in all */
    @Schema(name = "ContactList")
    public record ContactList(
            List<ContactView> items,
            long total,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next,
            @Schema(description = "Cursor of what comes before; absent at the beginning") @Nullable String previous) {}

    /** @param next never absent: at the end it is where new changes will be */
    @Schema(name = "ContactChanges")
    public record Changes(
            @Schema(description = "In the order of their last change; deleted ones have deletedAt")
                    List<ContactView> items,
            @Schema(description = "Always there: at the end it is where new changes will be") String next) {}
}
