package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.RunningProduct;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How long REST took in the server, by its own metrics: from the first filter of a request to its last. */
final class ServerTimes {

    private static final String LABELS = "\\{(?=[^}]*status=\"2xx\")(?=[^}]*way=\"rest\")";
    private static final String OTHERS = "[^}]*\\}";

    private final RunningProduct product;
    private final String token;

    ServerTimes(RunningProduct product) {
        this.product = product;
        this.token = product.api()
                .post("/tokens", Map.of("email", Demo.OPERATOR, "password", Demo.PASSWORD))
                .expect(201)
                .json()
                .path("token")
                .asText();
    }

    /** REST requests so far: those that took no longer than a bound, and all. */
    record Counted(double within, double all) {

        double shareSince(Counted before) {
            return (within - before.within) / (all - before.all);
        }
    }

    /** @param milliseconds one of the bounds that the metrics count at, such as 5 */
    Counted within(int milliseconds) {
        var metrics = metrics();
        var bound = String.format(Locale.ROOT, "(?=[^}]*le=\"%s\")", milliseconds / 1000.0);
        return new Counted(
                value(metrics, "bucket" + LABELS + bound + OTHERS), value(metrics, "count" + LABELS + OTHERS));
    }

    private String metrics() {
        return product.https()
                .send(
                        "GET",
                        "/metrics",
                        Map.of("Authorization", "Bearer " + token),
                        HttpRequest.BodyPublishers.noBody())
                .expect(200)
                .body();
    }

    private static double value(String metrics, String sample) {
        var line = Pattern.compile("(?m)^crmdata_http_request_seconds_" + sample + " ([0-9.E+]+)")
                .matcher(metrics);
        if (!line.find()) {
            throw new IllegalStateException("no " + sample + " in " + metrics);
        }
        return Double.parseDouble(line.group(1));
    }
}
