package fr.crmdata.itests.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.itests.product.SignedIn;
import fr.crmdata.testing.Patience;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Contracts are stopped, started and replaced while everybody works. */
public class LicensingDeployTest {

    private static final String BUNDLE = "fr.crmdata.licensing";
    private static final String LIST_ENTRY = "licensing.web.contracts";

    private static RunningProduct product;
    private static Api operator;
    private static SignedIn staff;
    private static Api administrator;

    @BeforeClass
    public static void start() {
        product = RunningProduct.of(Installation.demo());
        operator = product.signIn(Demo.OPERATOR);
        staff = SignedIn.as(product, Demo.OPERATOR);
        administrator = product.signIn(Demo.ADMINISTRATOR);
    }

    @AfterClass
    public static void stop() {
        product.close();
    }

    private static void console(String line) {
        var answer = product.console(line);
        assertThat(answer.exit()).as(line + ": " + answer.output()).isZero();
    }

    private static List<Integer> ways() {
        return List.of(
                operator.get("/licensing/contracts?limit=1").status(),
                administrator.get("/licensing/my/contract").status(),
                product.https().get("/soap/licensing?wsdl").status(),
                staff.get("/licensing").status());
    }

    private static boolean isInMenu() {
        return menuSays("href=\"/licensing\"");
    }

    private static boolean menuSays(String word) {
        return staff.get("/").expect(200).body().contains(word);
    }

    private static boolean isThere() {
        return isInMenu() && ways().stream().allMatch(status -> status == 200);
    }

    private static boolean isGone() {
        return !isInMenu() && ways().stream().noneMatch(status -> status == 200);
    }

    /** Each contract, each of its facts and each seat. Meanwhile other modules may add facts, and take away none. */
    private static List<String> everything() {
        var contracts = operator.get("/licensing/contracts?limit=500")
                .expect(200)
                .json()
                .path("items");
        var all = Stream.of(
                contracts, administrator.get("/licensing/seats").expect(200).json());
        return Stream.concat(
                        all.flatMap(LicensingDeployTest::each),
                        each(contracts)
                                .map(contract -> contract.path("number").asText())
                                .flatMap(number -> each(operator.get("/licensing/contracts/" + number + "/facts")
                                        .expect(200)
                                        .json())))
                .map(JsonNode::toString)
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The agent gives up the seats: refused for the contract's sake from now on, and nobody else is. */
    private static void takeSeatsFrom(Api person) {
        var id = person.get("/me").expect(200).json().path("id").asText();
        for (var module : administrator.get("/licensing/seats").expect(200).json()) {
            for (JsonNode seat : module.path("seats")) {
                if (seat.path("user").asText().equals(id)) {
                    administrator
                            .delete("/licensing/seats/" + seat.path("id").asText())
                            .expect(204);
                }
            }
        }
    }

    private static void contractsCount(Api without, Api with) {
        assertThat(without.get("/contacts?limit=1").expect(403).problem()).isEqualTo("licensing.not-designated");
        with.get("/contacts?limit=1").expect(200);
    }

    @Test
    public void contracts_are_stopped_started_and_replaced_under_load_without_a_failed_request_elsewhere() {
        Patience.until("contracts are there", LicensingDeployTest::isThere);
        var sales = product.signIn(Demo.SALES);
        var agent = product.signIn(Demo.AGENT);
        takeSeatsFrom(agent);
        contractsCount(agent, sales);
        var before = everything();
        var person = SignedIn.as(product, Demo.ADMINISTRATOR);

        try (var load = new Load(
                product.https(),
                administrator,
                person.headers(),
                () -> SignedIn.as(product, Demo.MANAGER),
                () -> product.signIn(Demo.STRANGER),
                () -> sales.get("/contacts?limit=1").expect(200))) {
            console("bundle:stop " + BUNDLE);
            Patience.until("contracts are gone", LicensingDeployTest::isGone);
            // Nobody is refused for the sake of a contract that cannot be asked.
            agent.get("/contacts?limit=1").expect(200);
            sales.get("/contacts?limit=1").expect(200);
            console("bundle:start " + BUNDLE);
            Patience.until("contracts are back", LicensingDeployTest::isThere);
            contractsCount(agent, sales);
            assertThat(everything()).containsAll(before);

            var home = product.installation().home();
            var shipped = Rebuilt.shipped(product.installation(), "licensing");
            var first = Rebuilt.of(shipped, home.resolve("rebuilt-1.jar"), "licensing", LIST_ENTRY, "Conventionnel");
            console("bundle:update " + BUNDLE + " file:" + first);
            Patience.until("replaced from the console", () -> isThere() && menuSays("Conventionnel"));

            var second = Rebuilt.of(shipped, home.resolve("rebuilt-2.jar"), "licensing", LIST_ENTRY, "Engagementaire");
            product.installation().deploy(second);
            Patience.until("replaced through deploy/", () -> isThere() && menuSays("Engagementaire"));
            contractsCount(agent, sales);
            assertThat(everything()).containsAll(before);
            assertThat(load.count()).as("requests meanwhile").isGreaterThan(200);
            assertThat(load.failures()).isEmpty();
        }
        Patience.until(
                "invoices are there",
                () -> operator.get("/billing/invoices?limit=1").status() == 200);
    }
}
