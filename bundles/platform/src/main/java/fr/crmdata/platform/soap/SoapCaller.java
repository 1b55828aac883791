package fr.crmdata.platform.soap;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.platform.identity.BasicVerdicts;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.identity.Tokens;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Element;

/**
 * Settles who calls: a Bearer token in the HTTP header, or a WS-Security UsernameToken (password as text, over TLS) in the
 * SOAP header.
 */
final class SoapCaller extends AbstractSoapInterceptor {

    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final QName SECURITY = new QName(WSSE, "Security");
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final BasicVerdicts passwords;
    private final CallerScope scope;

    SoapCaller(Tokens tokens, BasicVerdicts passwords, CallerScope scope) {
        super(Phase.PRE_PROTOCOL);
        this.tokens = tokens;
        this.passwords = passwords;
        this.scope = scope;
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(SECURITY);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        try {
            scope.enter(caller(message));
        } catch (Refusal refusal) {
            var fault = new SoapFault(
                    refusal.message(SoapFaults.language(message)),
                    refusal,
                    message.getVersion().getSender());
            fault.setStatusCode(refusal.kind().status());
            throw fault;
        }
    }

    private Caller caller(SoapMessage message) {
        var request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        var header = request == null ? null : request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.authenticate(header.substring(BEARER.length()).strip());
        }
        var token = usernameToken(message).orElseThrow(AccessRefusal.Unauthenticated::new);
        var address = request == null ? "" : request.getRemoteAddr();
        return passwords.authenticate(text(token, "Username"), text(token, "Password"), address);
    }

    private static Optional<Element> usernameToken(SoapMessage message) {
        var header = message.getHeader(SECURITY);
        return header != null && header.getObject() instanceof Element security
                ? Optional.ofNullable((Element)
                        security.getElementsByTagNameNS(WSSE, "UsernameToken").item(0))
                : Optional.empty();
    }

    private static String text(Element token, String name) {
        var element = token.getElementsByTagNameNS(WSSE, name).item(0);
        return element == null ? "" : element.getTextContent().strip();
    }
}
