package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.Postgres;
import fr.crmdata.itests.product.RunningProduct;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/**
 * {@code Bench [contacts] [clients] [part]}: all figures of docs/performance.md, on both databases, in one run; or one part of them:
 * {@code starts}, {@code contracts}, {@code Derby}, {@code PostgreSQL}. With no contacts only many clients are measured, with no clients only contacts.
 */
public final class Bench {

    private static final Path TABLE = Path.of("target/bench/figures.md");
    private static final Path BARE = Path.of("target/bench/apache-karaf.tar.gz");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var contacts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        var report = new Report(TABLE);
        var part = arguments.length > 2 ? arguments[2] : "";
        if (part.isEmpty() || part.equals("starts")) {
            Starts.measure(report, BARE.toAbsolutePath());
        }
        if (part.isEmpty() || part.equals("contracts")) {
            Contracts.measure(report);
        }
        if (part.isEmpty() || part.equals("Derby")) {
            derby(report, contacts, clients);
        }
        if (part.isEmpty() || part.equals("PostgreSQL")) {
            postgres(report, contacts, clients);
        }
        System.out.println("\nAs a table: " + TABLE);
        System.exit(0);
    }

    private static void derby(Report report, int contacts, int clients) {
        System.setProperty(
                "derby.system.home", Path.of("target/bench").toAbsolutePath().toString());
        var derby = new BareInserts(() -> DriverManager.getConnection("jdbc:derby:"
                + Path.of("target/bench/bare-" + System.nanoTime()).toAbsolutePath() + ";create=true"));
        measure(report, "Derby", Installation.demo().keepingClasses(), derby, contacts, clients);
    }

    private static void postgres(Report report, int contacts, int clients) {
        var database = Postgres.database();
        var beside = Postgres.database();
        measure(
                report,
                "PostgreSQL",
                Installation.demo().keepingClasses().on(database),
                new BareInserts(beside::connect),
                contacts,
                clients);
    }

    private static void measure(
            Report report, String where, Installation installation, BareInserts bare, int contacts, int clients) {
        installation.set("fr.crmdata.platform", "database.idle.minutes", "1");
        try (var product = RunningProduct.of(installation)) {
            var operator = product.signIn(Demo.OPERATOR);
            var made = operator.post(
                            "/operator/clients",
                            Map.of(
                                    "id", "mesure",
                                    "name", "Mesure",
                                    "administratorName", "Chef",
                                    "administratorEmail", "chef@mesure.example"))
                    .expect(201)
                    .json();
            var api = product.signIn(
                    "chef@mesure.example", made.path("initialPassword").asText());
            if (contacts > 0) {
                new Contacts(report, where, product, api).measure(bare, contacts);
            }
            if (clients > 0) {
                Clients.measure(report, where, product, operator, clients);
            }
        }
    }
}
