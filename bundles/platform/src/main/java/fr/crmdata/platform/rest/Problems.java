package fr.crmdata.platform.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.platform.Incident;
import fr.crmdata.platform.identity.CallerScope;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a resource lets pass into problem+json; the one place where REST says no. */
final class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final CallerScope scope;

    @Context
    @org.jspecify.annotations.Nullable
    private HttpHeaders headers;

    Problems(CallerScope scope) {
        this.scope = scope;
    }

    @Override
    public Response toResponse(Throwable failure) {
        var refusal = refusalIn(failure);
        if (refusal.isPresent()) {
            return response(refusal.get());
        }
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            var status = web.getResponse().getStatus();
            return status == 404
                    ? response(new RestRefusal.NoSuchResource())
                    : response(Problem.of(status, language()), Response.fromResponse(web.getResponse()));
        }
        var incident = Incident.report(LOG, "REST", failure);
        return response(Problem.internal(incident, language()), Response.status(500));
    }

    private Response response(Refusal refusal) {
        var builder = Response.status(refusal.kind().status());
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"crmdata\"");
        }
        if (refusal instanceof AccessRefusal.LockedOut lockedOut) {
            builder.header(HttpHeaders.RETRY_AFTER, lockedOut.pause().toSeconds());
        }
        return response(Problem.of(refusal, language()), builder);
    }

    private static Response response(Problem problem, Response.ResponseBuilder builder) {
        return builder.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }

    private static Optional<Refusal> refusalIn(Throwable failure) {
        // A refusal wherever it is: Jackson wraps what the body's stream throws.
        return causeIn(failure, Refusal.class)
                .or(() -> causeIn(failure, JsonProcessingException.class).map(Problems::refusal));
    }

    private static <T> Optional<T> causeIn(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static Refusal refusal(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            var known = new TreeSet<String>();
            Objects.requireNonNull(unknown.getKnownPropertyIds()).forEach(id -> known.add(id.toString()));
            return new RestRefusal.UnknownField(path(unknown), String.join(", ", known));
        }
        if (failure instanceof JsonMappingException mapping
                && !(mapping.getCause() instanceof JsonParseException)
                && !(mapping.getCause() instanceof StreamConstraintsException)
                && !(mapping.getCause() instanceof JsonEOFException)) {
            return new RestRefusal.WrongShape(path(mapping));
        }
        var at = failure.getLocation();
        return new RestRefusal.MalformedJson(at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
    }

    private static String path(JsonMappingException failure) {
        var path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private Language language() {
        var wanted = headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted != null) {
            return Language.preferred(wanted);
        }
        return scope.callerIfAny().map(caller -> caller.language()).orElse(Language.FR);
    }
}
