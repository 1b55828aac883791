package fr.crmdata.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.api.Refusal;
import fr.crmdata.platform.identity.CallerScope;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.POST;
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
        var sent = new Sent(method, arguments, mapper);
        return answers.once(scope.caller().id() + " " + key.get(), sent::hash, () -> {
            try {
                return AnswerStore.Answer.of(
                        super.performInvocation(exchange, resource, method, sent.arguments()), mapper);
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
}
