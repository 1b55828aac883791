package fr.crmdata.itests.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Test;

/** What the rules of contracts refuse is told by REST in the one form, with what is wrong in it. */
public class LicensingBadInputTest {

    private static Api operator;

    @BeforeClass
    public static void signIn() {
        operator = Shared.demo().signIn(Demo.OPERATOR);
    }

    private static Map<String, Object> fact(String kind, String on, Map<String, String> values) {
        return Map.of("kind", kind, "on", on, "values", values);
    }

    private static Map<String, Object> paid(String on) {
        return Map.of(
                "supposed",
                List.of(
                        fact(
                                "subscribed",
                                "2026-10-01",
                                Map.of("termsVersion", "2026-1", "months", "1", "method", "TRANSFER")),
                        fact("price-agreed", "2026-10-01", Map.of("module", "CRM", "unit", "49.00")),
                        fact("seats-added", "2026-10-01", Map.of("module", "CRM", "seats", "8")),
                        fact("activated", "2026-10-01", Map.of()),
                        fact("paid", on, Map.of("amount", "470.40"))),
                "horizon",
                on);
    }

    @Test
    public void interest_of_a_half_year_whose_rate_is_not_published_is_refused_with_its_name() {
        assertThat(operator.post("/licensing/simulations", paid("2026-12-01"))
                        .expect(200)
                        .body())
                .contains("issue-penalty:issue-invoice:2026-10-01");
        var french = operator.header("Accept-Language", "fr")
                .post("/licensing/simulations", paid("2035-08-01"))
                .expect(409);
        assertThat(french.problem()).isEqualTo("licensing.rate-unknown");
        assertThat(french.json().path("detail").asText()).contains("2e semestre 2035", "01/08/2035");
        assertThat(operator.header("Accept-Language", "en")
                        .post("/licensing/simulations", paid("2035-02-01"))
                        .expect(409)
                        .json()
                        .path("detail")
                        .asText())
                .contains("first half of 2035");
    }

    @Test
    public void a_licence_that_is_none_is_refused_and_nothing_is_installed() {
        var before = operator.get("/licensing/installed-licence").expect(200).json();
        assertThat(operator.post("/licensing/installed-licence", Map.of("text", "Produit : other-crm"))
                        .expect(409)
                        .problem())
                .isEqualTo("licensing.licence.unknown-key");
        assertThat(operator.get("/licensing/installed-licence").expect(200).json())
                .isEqualTo(before);
    }
}
