package fr.crmdata.contacts.demo;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.demo.DemoData;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.cards.DraftReaders;
import fr.crmdata.contacts.model.Reading;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.FieldStore;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.contacts.store.Settings;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Address books of the made-up clients. Each client gets the same contacts at every fresh start; cut off in the middle, it
 * goes on with the first piece that is not there.
 */
@Component(service = {ContactsDemo.class, DemoData.class})
public final class ContactsDemo implements DemoData {

    private static final String PROGRESS = "demo-contacts";
    private static final int SMALL = 48;
    private static final int LARGE = 2400;
    private static final int PIECE = 500;

    private final Transactions transactions;
    private final ContactStore store;
    private final FieldStore fields;
    private final Settings settings;
    private final DraftReaders readers;
    private final Directory directory;
    private final Belongings belongings;

    @Activate
    public ContactsDemo(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ContactStore store,
            @Reference FieldStore fields,
            @Reference Settings settings,
            @Reference DraftReaders readers,
            @Reference Directory directory,
            @Reference Belongings belongings) {
        this.transactions = transactions;
        this.store = store;
        this.fields = fields;
        this.settings = settings;
        this.readers = readers;
        this.directory = directory;
        this.belongings = belongings;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public void fill(Client client, Size size) {
        DemoFields.ALL.forEach(fields::save);
        var owners = directory.members().stream()
                .filter(Directory.Member::active)
                .map(Directory.Member::id)
                .toList();
        var seed = client.id().value().hashCode();
        var contacts = new MadeUp(seed, owners).contacts(size == Size.LARGE ? LARGE : SMALL);
        var reader = readers.reader();
        var done = settings.read(PROGRESS).map(Integer::parseInt).orElse(0);
        for (var start = done; start < contacts.size(); start += PIECE) {
            var end = Math.min(contacts.size(), start + PIECE);
            var piece = contacts.subList(start, end).stream().map(reader::read).toList();
            transactions.inOne(() -> {
                add(piece);
                settings.write(PROGRESS, Integer.toString(end));
            });
        }
    }

    private void add(List<Reading> piece) {
        var contacts = store.insert(piece.stream().map(Reading::orRefuse).toList(), Occasion.of(Cause.CREATED));
        belongings.add("", brought(contacts, piece));
    }

    private static List<Belongings.Brought> brought(List<Contact> contacts, List<Reading> readings) {
        var brought = new ArrayList<Belongings.Brought>();
        for (var i = 0; i < contacts.size(); i++) {
            var reading = readings.get(i);
            if (!reading.employments().isEmpty()) {
                brought.add(new Belongings.Brought(
                        contacts.get(i).id(), reading.employments(), List.of(), reading.photo(), false));
            }
        }
        return brought;
    }
}
