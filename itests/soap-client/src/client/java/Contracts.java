import contracts.LicensingService;
import contracts.LicensingServiceService;
import contracts.NewFact;
import contracts.ProblemFault;
import contracts.Value;
import java.net.URL;
import java.util.List;
import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.handler.MessageContext;

/**
 * What a program does with the client that wsdl2java made of contracts: {@code Contracts WSDL ADDRESS OPERATOR CLIENT}, the last two
 * being tokens. Prints a line a step.
 */
public final class Contracts {

    private Contracts() {}

    private static LicensingService port(String[] arguments, int token) throws Exception {
        var service = new LicensingServiceService(new java.io.File(arguments[0]).toURI().toURL());
        var port = service.getPort(LicensingService.class);
        var context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, arguments[1]);
        context.put(
                MessageContext.HTTP_REQUEST_HEADERS, Map.of("Authorization", List.of("Bearer " + arguments[token])));
        return port;
    }

    private static NewFact fact(String kind, String on, String... values) throws Exception {
        var fact = new NewFact();
        fact.setKind(kind);
        fact.setOn(DatatypeFactory.newInstance().newXMLGregorianCalendar(on));
        for (var i = 0; i < values.length; i += 2) {
            var value = new Value();
            value.setName(values[i]);
            value.setValue(values[i + 1]);
            fact.getValue().add(value);
        }
        return fact;
    }

    public static void main(String[] arguments) throws Exception {
        var operator = port(arguments, 2);
        var found = operator.findContracts("bremond", null, null, 5).getContract().get(0);
        System.out.println("found " + found.getNumber() + " " + found.getName());
        System.out.println("seats " + operator.getContract(found.getNumber(), null).getNumber());
        var course = operator.simulate(
                null,
                List.of(
                        fact("subscribed", "2026-11-01", "termsVersion", "2026-1", "months", "1", "method", "TRANSFER"),
                        fact("price-agreed", "2026-11-01", "module", "crm", "unit", "49.00"),
                        fact("seats-added", "2026-11-01", "module", "crm", "seats", "8"),
                        fact("activated", "2026-11-01")),
                List.of(),
                "2027-01-31",
                null);
        System.out.println("simulated ISSUE_INVOICE "
                + course.stream().anyMatch(entry -> entry.getKey().startsWith("issue-invoice:2026-12-01")));
        told("unknown", () -> operator.getContract("C-1999-00001", null));
        told("early", () -> operator.recordFact(found.getNumber(), fact("objected", "2199-01-01")));
        var client = port(arguments, 3);
        told("foreign", () -> client.getContract(found.getNumber(), null));
    }

    /** A call that the product must refuse. */
    private interface Call {
        Object make() throws Exception;
    }

    private static void told(String what, Call call) throws Exception {
        try {
            System.out.println(what + " taken " + call.make());
        } catch (ProblemFault fault) {
            System.out.println(what + " " + fault.getFaultInfo().getCode());
        }
    }
}
