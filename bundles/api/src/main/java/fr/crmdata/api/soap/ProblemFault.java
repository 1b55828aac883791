package fr.crmdata.api.soap;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import java.util.stream.Collectors;
import javax.xml.ws.WebFault;

/** The fault that every operation declares: what was asked for is refused, and why. */
@WebFault(name = "problem", targetNamespace = SoapProblem.NAMESPACE)
public final class ProblemFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SoapProblem problem;

    public ProblemFault(String message, SoapProblem problem) {
        super(message);
        this.problem = problem;
    }

    /** The part of JAX-WS's contract for faults: the detail element. */
    public SoapProblem getFaultInfo() {
        return problem;
    }

    /** A refusal as a fault. */
    public static ProblemFault of(Refusal refusal, Language language) {
        var texts = Texts.of(refusal.getClass(), language);
        var message = refusal.message(language);
        var fields = refusal.fields().stream()
                .map(field -> new SoapProblem.Field(
                        field.field(),
                        field.code(),
                        texts.of(field.code(), field.arguments().toArray())))
                .collect(Collectors.toList());
        return new ProblemFault(message, new SoapProblem(refusal.code(), message, fields));
    }
}
