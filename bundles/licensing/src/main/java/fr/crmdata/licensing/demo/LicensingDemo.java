package fr.crmdata.licensing.demo;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.demo.DemoData;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.contracts.ContractBook;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Seats.Beyond;
import fr.crmdata.licensing.office.Seats.SessionPolicy;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.SeatStore;
import fr.crmdata.licensing.store.SignInStore;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Contracts of the made-up clients, in three states: one that pays and has a price rise before it, one that was put on formal notice, one
 * that was given notice of. Everybody who is there has a seat. Three more run the product on servers of their own and pay by debit.
 */
@Component(service = DemoData.class)
public final class LicensingDemo implements DemoData {

    private static final int PEOPLE_OF_MODULES = 100;

    private static final List<OnTheirServer> ON_THEIR_OWN_SERVERS = List.of(
            new OnTheirServer(
                    holder("Papeterie Lenoir", "8 rue du Moulin", "59800", "Lille", "compta@lenoir.example"), 4),
            new OnTheirServer(
                    holder("Clinique des Acacias", "21 avenue Foch", "31000", "Toulouse", "compta@acacias.example"), 9),
            new OnTheirServer(
                    holder("Menuiserie Kerjean", "5 quai du Port", "29200", "Brest", "compta@kerjean.example"), 6));

    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final ContractBook book;
    private final SeatStore seats;
    private final SignInStore policies;
    private final Directory directory;

    @Activate
    public LicensingDemo(
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference ContractBook book,
            @Reference SeatStore seats,
            @Reference SignInStore policies,
            @Reference Directory directory) {
        this.operator = operator;
        this.contracts = contracts;
        this.book = book;
        this.seats = seats;
        this.policies = policies;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "licensing";
    }

    @Override
    public void fill(Client client, Size size) {
        var people = directory.members().stream()
                .filter(Directory.Member::active)
                .limit(PEOPLE_OF_MODULES)
                .toList();
        operator.inOne(() -> {
            if (contracts.of(client.id()).isEmpty()) {
                var history = MadeUpHistory.of(client, size, book.today());
                book.open(Optional.of(client.id()), holder(client), history.facts(), history.from());
                people.forEach(person -> give(client.id(), history.modules(), person));
                policies.policy(client.id(), new SessionPolicy(20, Beyond.END_OLDEST));
                if (size == Size.LARGE) {
                    ON_THEIR_OWN_SERVERS.forEach(this::open);
                }
            }
        });
    }

    private void open(OnTheirServer one) {
        var history = MadeUpHistory.collected(book.today(), one.seats());
        book.open(Optional.empty(), one.holder(), history.facts(), history.from());
    }

    private void give(ClientId client, List<String> modules, Directory.Member person) {
        modules.forEach(module -> seats.give(client, module, person.id(), person.name(), "", ""));
    }

    private record OnTheirServer(Holder holder, int seats) {}

    private static Holder holder(Client client) {
        var isWorkshop = client.name().startsWith("Ateliers");
        return holder(
                client.name(),
                isWorkshop ? "12 rue des Forges" : "3 place du Marché",
                isWorkshop ? "92000" : "69002",
                isWorkshop ? "Nanterre" : "Lyon",
                "compta@" + lastWord(client.id().value()) + ".example");
    }

    private static String lastWord(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }

    private static Holder holder(String name, String street, String postalCode, String city, String email) {
        return new Holder(name, "", street, postalCode, city, "FR", "", email, Language.FR);
    }
}
