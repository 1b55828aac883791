package fr.crmdata.itests.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.Postgres;
import fr.crmdata.itests.product.RunningProduct;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class PostgresTest {

    private static Map<String, Object> person(String last) {
        return Map.of("firstName", "Zoé", "lastName", last, "phones", List.of(Map.of("number", "06 39 98 12 07")));
    }

    @Test
    public void by_configuration_alone_all_data_lies_on_postgresql_and_outlives_a_kill() throws Exception {
        var database = Postgres.database();
        try (var product = RunningProduct.of(Installation.demo().on(database))) {
            var bremond = product.signIn(Demo.ADMINISTRATOR);
            bremond.post("/contacts", person("Postgresse")).expect(201);
            product.kill();
            product.start();
            var found = product.signIn(Demo.ADMINISTRATOR)
                    .get("/contacts/by-number?number=%2B33639981207")
                    .expect(200);
            assertThat(found.body()).contains("Postgresse");
            var verdict = product.console("audit:verify --json --client " + Demo.BREMOND + " --reason test");
            assertThat(new ObjectMapper()
                            .readTree(verdict.output())
                            .path("intact")
                            .asBoolean())
                    .isTrue();
        }
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var schemas = statement.executeQuery(
                        "SELECT COUNT(DISTINCT table_schema) FROM information_schema.tables WHERE table_name = 'contacts_contact'")) {
            assertThat(schemas.next()).isTrue();
            assertThat(schemas.getInt(1)).as("a schema for each client").isGreaterThan(1);
        }
    }
}
