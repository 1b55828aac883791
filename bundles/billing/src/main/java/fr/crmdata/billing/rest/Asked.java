package fr.crmdata.billing.rest;

import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.Slice;
import java.time.DateTimeException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** What a request asked for, and pieces of long lists as answers. */
final class Asked {

    static final String LIMIT = "How many at most: 1 to 500, 50 when left out";
    static final String CURSOR = "Where to go on: next of an earlier answer, or its Link header";

    private static final int MOST = 500;
    private static final int USUAL = 50;

    private Asked() {}

    static Optional<String> some(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws BillingRefusal.Invalid when it is not there */
    static String required(String field, @Nullable String given) {
        return some(given).orElseThrow(() -> new BillingRefusal.Invalid(field, "billing.web.missing"));
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    static int limit(@Nullable String given) {
        return some(given)
                .map(text -> read("limit", text, Integer::parseInt))
                .map(number -> {
                    if (number < 1) {
                        throw unreadable("limit", String.valueOf(number));
                    }
                    return Math.min(number, MOST);
                })
                .orElse(USUAL);
    }

    private static BillingRefusal unreadable(String field, String given) {
        return new BillingRefusal.Invalid(field, "billing.field.unreadable", field, given);
    }

    /** @throws BillingRefusal.Invalid when it cannot be read; no day of a year with more than four digits can be meant */
    static <T> T read(String field, @Nullable String given, Function<String, T> reader) {
        var text = required(field, given);
        try {
            var value = reader.apply(text);
            if (value instanceof Temporal && !Character.isDigit(text.charAt(0))) {
                throw new DateTimeException(text);
            }
            return value;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw unreadable(field, text);
        }
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String field, @Nullable String given) {
        return some(given).map(text -> Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> unreadable(field, text)));
    }

    /** An answer with a {@code Link} header (RFC 8288) to the next piece. */
    static Response piece(Object body, UriInfo uri, Slice<?> slice) {
        var answer = Response.ok(body);
        slice.next().ifPresent(cursor -> {
            var address = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", cursor)
                    .build();
            answer.header("Link", "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"");
        });
        return answer.build();
    }
}
