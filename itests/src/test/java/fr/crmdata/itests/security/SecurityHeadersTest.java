package fr.crmdata.itests.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Shared;
import java.util.List;
import org.junit.Test;

public class SecurityHeadersTest {

    private static final List<String> ADDRESSES = List.of(
            "/health/live",
            "/health/ready",
            "/api/v1/openapi.json",
            "/api/v1/me",
            "/api/v1/nowhere",
            "/soap/probe?wsdl",
            "/soap/nowhere",
            "/signin",
            "/",
            "/metrics",
            "/nowhere");

    @Test
    public void every_answer_has_them_whatever_its_status() {
        for (var address : ADDRESSES) {
            var answer = Shared.demo().https().get(address);
            assertThat(answer.header("strict-transport-security")).as(address).startsWith("max-age=31536000");
            assertThat(answer.header("content-security-policy"))
                    .as(address)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("x-content-type-options")).as(address).isEqualTo("nosniff");
            assertThat(answer.header("x-frame-options")).as(address).isEqualTo("DENY");
            assertThat(answer.header("referrer-policy")).as(address).isEqualTo("same-origin");
        }
    }

    @Test
    public void nothing_says_what_is_inside() {
        for (var address : ADDRESSES) {
            var answer = Shared.demo().https().get(address);
            assertThat(answer.header("server")).as(address).doesNotContainIgnoringCase("jetty");
            assertThat(answer.header("x-powered-by")).as(address).isEmpty();
            assertThat(answer.body()).as(address).doesNotContain("Jetty", "org.eclipse", "java.lang", "\tat ");
        }
    }
}
