package fr.crmdata.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a request that failed: RFC 9457.
 *
 * @param type {@code urn:crmdata:problem:<code>}, stable
 * @param title the HTTP status in words
 * @param detail for people, in their language
 * @param incident names the log entry of an internal error
 * @param errors what is wrong with single fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type, String title, int status, String detail, @Nullable String incident, List<FieldError> errors) {

    private static final String URN = "urn:crmdata:problem:";

    /** @param field path such as {@code phones[1].number} */
    record FieldError(String field, String code, String detail) {}

    static Problem of(Refusal refusal, Language language) {
        var texts = Texts.of(refusal.getClass(), language);
        return new Problem(
                URN + refusal.code(),
                title(refusal.kind().status()),
                refusal.kind().status(),
                refusal.message(language),
                null,
                refusal.fields().stream()
                        .map(field -> new FieldError(
                                field.field(),
                                field.code(),
                                texts.of(field.code(), field.arguments().toArray())))
                        .toList());
    }

    /** For what the protocol itself refuses: a method, a media type. */
    static Problem of(int status, Language language) {
        var texts = Texts.of(Problem.class, language);
        return new Problem(URN + "http." + status, title(status), status, texts.of("http." + status), null, List.of());
    }

    static Problem internal(String incident, Language language) {
        var detail = Texts.of(Problem.class, language).of("rest.internal", incident);
        return new Problem(URN + "internal", title(500), 500, detail, incident, List.of());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Request Failed" : "Internal Server Error";
        };
    }
}
