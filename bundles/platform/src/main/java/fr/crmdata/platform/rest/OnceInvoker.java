package fr.crmdata.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Sha256;
import fr.crmdata.platform.identity.CallerScope;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.POST;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.JAXRSInvoker;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/**
 * Does a POST with an {@code Idempotency-Key} once only: the request, all it changes and the answer to it are one
 * transaction; the same key gets the same answer again for a day.
 */
final class OnceInvoker extends JAXRSInvoker {

    static final String HEADER = "Idempotency-Key";

    private final AnswerStore answers;
    private final CallerScope scope;
    private final ObjectMapper mapper;

    OnceInvoker(AnswerStore answers, CallerScope scope, ObjectMapper mapper) {
        this.answers = answers;
        this.scope = scope;
        this.mapper = mapper;
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object resource, Method method, Object[] arguments)
            throws Exception {
        var key = key(exchange, method);
        if (key.isEmpty() || scope.callerIfAny().isEmpty()) {
            return super.performInvocation(exchange, resource, method, arguments);
        }
        var request = Sha256.of(method + " " + fingerprint(arguments));
        return answers.once(scope.caller().id() + " " + key.get(), request, () -> {
            try {
                return AnswerStore.Answer.of(super.performInvocation(exchange, resource, method, arguments), mapper);
            } catch (Refusal refusal) {
                throw refusal;
            } catch (Exception e) {
                throw unwrapped(e);
            }
        });
    }

    /** What a resource threw, without what reflection wraps around it. */
    private static RuntimeException unwrapped(Exception failure) {
        var cause = failure instanceof java.lang.reflect.InvocationTargetException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    private static Optional<String> key(Exchange exchange, Method method) {
        if (!method.isAnnotationPresent(POST.class)) {
            return Optional.empty();
        }
        var request = Objects.requireNonNull(
                (HttpServletRequest) exchange.getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST));
        var key = Optional.ofNullable(request.getHeader(HEADER));
        if (key.filter(given -> given.isBlank() || given.length() > 200).isPresent()) {
            throw new RestRefusal.BadKey();
        }
        return key;
    }

    /** What was sent, as far as it can be told without reading a stream that is read once only. */
    private String fingerprint(Object[] arguments) throws JsonProcessingException {
        var text = new StringBuilder();
        for (var argument : arguments) {
            if (argument instanceof InputStream || argument instanceof Response) {
                text.append("stream");
            } else if (argument != null
                    && !argument.getClass().getName().startsWith("org.apache.cxf")
                    && !argument.getClass().getName().contains("$Proxy")) {
                text.append(mapper.writeValueAsString(argument));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
