package fr.crmdata.platform.rest;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.rest.RequestRefusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * What one answer shows of a long list.
 *
 * @param next cursor of what follows, the id of the last that is shown; empty at the end
 */
record Piece<T>(List<T> items, Optional<String> next) {

    static final String LIMIT = "How many at most: 1 to 500, 50 when left out";
    static final String CURSOR = "Where to go on: next of an earlier answer, or its Link header";
    static final String NEXT = "Cursor of what follows; absent at the end";

    private static final int USUAL = 50;
    private static final int MOST = 500;

    /** @throws RestRefusal.InvalidFields when it is no number, or none above zero */
    static int limit(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return USUAL;
        }
        try {
            var limit = Integer.parseInt(given.strip());
            if (limit >= 1) {
                return Math.min(limit, MOST);
            }
        } catch (NumberFormatException refusedBelow) {
            // Said in the same words as a number out of range.
        }
        throw new RestRefusal.InvalidFields(List.of(FieldProblem.of("limit", "rest.out-of-range", 1, MOST)));
    }

    /** Empty when nothing was sent. */
    static Optional<String> cursor(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @param read from where the cursor leads, one more than are to be shown when there are more */
    static <T> Piece<T> ofRead(List<T> read, Function<T, String> id, int limit) {
        return read.size() <= limit
                ? new Piece<>(read, Optional.empty())
                : new Piece<>(List.copyOf(read.subList(0, limit)), Optional.of(id.apply(read.get(limit - 1))));
    }

    /**
     * @param all in an order in which none changes its place
     * @throws RequestRefusal.BadCursor when the cursor is the id of none of them
     */
    static <T> Piece<T> ofAll(List<T> all, Function<T, String> id, Optional<String> cursor, int limit) {
        var from = cursor.map(last -> IntStream.range(0, all.size())
                        .filter(at -> id.apply(all.get(at)).equals(last))
                        .map(at -> at + 1)
                        .findFirst()
                        .orElseThrow(RequestRefusal.BadCursor::new))
                .orElse(0);
        return ofRead(all.subList(from, Math.min(all.size(), from + limit + 1)), id, limit);
    }

    <V> List<V> shown(Function<T, V> view) {
        return items.stream().map(view).toList();
    }

    /** An answer with a {@code Link} header (RFC 8288) to the next piece. */
    Response answer(Object body, UriInfo uri) {
        var answer = Response.ok(body);
        next.ifPresent(cursor -> {
            var address = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                    .buildFromEncoded();
            answer.header("Link", "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"");
        });
        return answer.build();
    }
}
