package fr.crmdata.platform.soap;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import fr.crmdata.api.soap.ProblemFault;
import fr.crmdata.api.soap.SoapProblem;
import fr.crmdata.platform.Incident;
import fr.crmdata.platform.identity.CallerScope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.message.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns refusals into the declared fault, so that endpoints need not. */
final class RefusalInvoker extends JAXWSMethodInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalInvoker.class);

    private final CallerScope scope;

    RefusalInvoker(Object endpoint, CallerScope scope) {
        super(endpoint);
        this.scope = scope;
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object endpoint, Method method, Object[] arguments)
            throws Exception {
        try {
            return super.performInvocation(exchange, endpoint, method, arguments);
        } catch (InvocationTargetException e) {
            throw new InvocationTargetException(fault(e.getCause() == null ? e : e.getCause()));
        }
    }

    private ProblemFault fault(Throwable failure) {
        if (failure instanceof ProblemFault declared) {
            return declared;
        }
        var language = scope.caller().language();
        if (failure instanceof Refusal refusal) {
            return ProblemFault.of(refusal, language);
        }
        var incident = Incident.report(LOG, "SOAP", failure);
        var message = Texts.of(RefusalInvoker.class, language).of("rest.internal", incident);
        return new ProblemFault(message, new SoapProblem("internal", message, List.of()));
    }
}
