import client.ContactService;
import client.ContactServiceService;
import client.ProblemFault;
import java.util.List;
import java.util.Map;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.handler.MessageContext;

/** What a program does with the client that wsdl2java made: {@code Journey WSDL ADDRESS TOKEN}. Prints a line a step. */
public final class Journey {

    private Journey() {}

    public static void main(String[] arguments) throws Exception {
        var service = new ContactServiceService(new java.io.File(arguments[0]).toURI().toURL());
        var port = service.getPort(ContactService.class);
        var context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, arguments[1]);
        context.put(MessageContext.HTTP_REQUEST_HEADERS, Map.of("Authorization", List.of("Bearer " + arguments[2])));

        var data = new client.ContactData();
        data.setFirstName("Saponine");
        data.setLastName("Wésdeel");
        var phone = new client.Phone();
        phone.setNumber("02 31 80 55 66");
        data.getPhone().add(phone);
        var created = port.createContact(data, false).getContact();
        System.out.println("created " + created.getId() + " " + created.getVersion());

        System.out.println("searched " + port.searchContacts("saponine wesdeel", 5).size());
        System.out.println("number " + port.findByNumber("+33 2 31 80 55 66").size());

        data.setJobTitle("Directrice");
        var updated = port.updateContact(created.getId(), created.getVersion(), data).getContact();
        System.out.println("updated " + updated.getData().getJobTitle());
        try {
            port.updateContact(created.getId(), created.getVersion(), data);
            System.out.println("stale taken");
        } catch (ProblemFault fault) {
            System.out.println("stale " + fault.getFaultInfo().getCode());
        }
        phone.setNumber("douze");
        try {
            port.createContact(data, false);
            System.out.println("nonsense taken");
        } catch (ProblemFault fault) {
            System.out.println("nonsense " + fault.getFaultInfo().getCode() + " "
                    + fault.getFaultInfo().getField().get(0).getPath());
        }
        var changes = port.listContactsSince(null, 500);
        System.out.println("changes " + (changes.getCursor() != null));
        System.out.println("deleted "
                + port.deleteContact(updated.getId(), updated.getVersion()).getId());
        try {
            port.getContact(created.getId());
            System.out.println("deleted is there");
        } catch (ProblemFault fault) {
            System.out.println("gone " + fault.getFaultInfo().getCode());
        }
    }
}
