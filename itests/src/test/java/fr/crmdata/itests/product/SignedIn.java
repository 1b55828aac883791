package fr.crmdata.itests.product;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who is signed in at the pages, without a browser. */
public final class SignedIn {

    private final Https https;
    private final Map<String, String> headers;

    private SignedIn(Https https, Map<String, String> headers) {
        this.https = https;
        this.headers = Map.copyOf(headers);
    }

    /** One of the made-up people of demo mode. */
    public static SignedIn as(RunningProduct product, String email) {
        var origin = product.https().address("").toString();
        var answer = product.https()
                .send(
                        "POST",
                        "/signin",
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", origin),
                        HttpRequest.BodyPublishers.ofString(
                                form(Map.of("email", email, "password", Demo.PASSWORD, "to", "/", "lang", "fr"))))
                .expect(303);
        var cookies = answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        var headers = new HashMap<String, String>();
        headers.put("Cookie", cookies);
        headers.put("Origin", origin);
        return new SignedIn(product.https(), headers);
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Answer get(String path) {
        return https.send("GET", path, headers, HttpRequest.BodyPublishers.noBody());
    }

    public Answer post(String path, Map<String, String> fields) {
        var more = new HashMap<>(headers);
        more.put("Content-Type", "application/x-www-form-urlencoded");
        return https.send("POST", path, more, HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
