package fr.crmdata.itests.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.Ports;
import fr.crmdata.itests.product.RunningProduct;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.Test;

public class PlainHttpTest {

    @Test
    public void plain_http_does_nothing_but_send_to_https() throws Exception {
        var port = Ports.free();
        var installation = Installation.production()
                .set("org.ops4j.pax.web", "org.osgi.service.http.enabled", "true")
                .set("org.ops4j.pax.web", "org.osgi.service.http.port", Integer.toString(port));
        try (var product = RunningProduct.of(installation)) {
            var client = HttpClient.newHttpClient();
            for (var path : new String[] {"/", "/api/v1/openapi.json", "/health/live", "/soap/x?wsdl", "/signin"}) {
                var response = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(response.statusCode()).as(path).isEqualTo(301);
                assertThat(response.headers().firstValue("location"))
                        .contains(product.https().address(path).toString());
                assertThat(response.body()).as(path).isEmpty();
                assertThat(response.headers().firstValue("set-cookie")).as(path).isEmpty();
            }
        }
    }
}
