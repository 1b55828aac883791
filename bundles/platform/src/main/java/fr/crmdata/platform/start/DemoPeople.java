package fr.crmdata.platform.start;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.demo.DemoData;
import fr.crmdata.api.identity.Role;
import java.util.List;

/** The made-up clients and people of demo mode. All of them have the same password, which README and bin/run name. */
final class DemoPeople {

    static final String PASSWORD = "demo-crmdata-2026";

    private static final ClientId BREMOND = new ClientId("ateliers-bremond");
    private static final ClientId GUERIN = new ClientId("cabinet-guerin");
    private static final ClientId BENALI = new ClientId("transports-benali");

    static final List<Person> OPERATOR_STAFF =
            List.of(new Person(ClientId.OPERATOR, "Camille Ortega", "operateur@crmdata.example", Role.OPERATOR, ""));

    static final List<DemoClient> CLIENTS = List.of(
            new DemoClient(
                    BREMOND,
                    "Ateliers Brémond",
                    DemoData.Size.LARGE,
                    false,
                    List.of(
                            new Person(
                                    BREMOND,
                                    "Leïla Marchand",
                                    "leila@bremond.example",
                                    Role.ADMINISTRATOR,
                                    "Direction"),
                            new Person(BREMOND, "Sonia Costa", "sonia@bremond.example", Role.MANAGER, "Commerce"),
                            new Person(BREMOND, "Jules Dumas", "jules@bremond.example", Role.SALES, "Commerce"),
                            new Person(BREMOND, "Thomas Rey", "thomas@bremond.example", Role.AGENT, "Accueil"))),
            new DemoClient(
                    GUERIN,
                    "Cabinet Guérin",
                    DemoData.Size.SMALL,
                    false,
                    List.of(new Person(GUERIN, "Anne-Sophie Guérin", "anne@guerin.example", Role.ADMINISTRATOR, ""))),
            new DemoClient(
                    BENALI,
                    "Transports Benali",
                    DemoData.Size.SMALL,
                    true,
                    List.of(new Person(BENALI, "Karim Benali", "karim@benali.example", Role.ADMINISTRATOR, ""))));

    private DemoPeople() {}

    /** @param closed nobody of it signs in any more */
    record DemoClient(ClientId id, String name, DemoData.Size size, boolean closed, List<Person> people) {}

    /** @param team name of the team; empty for none */
    record Person(ClientId client, String name, String email, Role role, String team) {}
}
