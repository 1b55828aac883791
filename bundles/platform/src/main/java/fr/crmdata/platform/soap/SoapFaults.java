package fr.crmdata.platform.soap;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.soap.ProblemFault;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what went wrong without saying how this is built.
 *
 * <p>A declared fault goes out with status 500, as WS-I Basic Profile R1126 asks of every fault envelope. A message that
 * could not be read as one of our requests gets 400 (R1113), one without a caller 401, one that is too large 413.
 */
final class SoapFaults extends AbstractSoapInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(SoapFaults.class);

    SoapFaults() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        if (request(message) instanceof HttpServletRequest request && LimitedRequest.isTooLarge(request)) {
            replace(message, 413, "soap.too-large", LimitedRequest.MOST_BYTES / 1024 / 1024);
            return;
        }
        if (!(message.getContent(Exception.class) instanceof Fault fault)
                || fault.getCause() instanceof ProblemFault
                || fault.getStatusCode() != 500) {
            return;
        }
        LOG.info("unreadable SOAP message: {}", fault.toString());
        replace(message, 400, "soap.unreadable");
    }

    private static void replace(SoapMessage message, int status, String key, Object... arguments) {
        var text = Texts.of(SoapFaults.class, language(message)).of(key, arguments);
        var plain = new SoapFault(text, message.getVersion().getSender());
        plain.setStatusCode(status);
        message.setContent(Exception.class, plain);
    }

    private static @Nullable Object request(Message message) {
        var incoming = message.getExchange().getInMessage();
        return incoming == null ? null : incoming.get(AbstractHTTPDestination.HTTP_REQUEST);
    }

    /** The language the HTTP request asks for. */
    static Language language(Message message) {
        var wanted =
                request(message) instanceof HttpServletRequest request ? request.getHeader("Accept-Language") : null;
        return wanted == null ? Language.FR : Language.preferred(wanted);
    }
}
