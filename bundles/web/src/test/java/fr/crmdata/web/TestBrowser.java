package fr.crmdata.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that follows no redirect, keeps cookies and says where its requests come from. */
final class TestBrowser {

    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    TestBrowser(WebServer server) {
        this.server = server;
    }

    static TestBrowser signedInAs(String email, WebServer server) {
        var browser = new TestBrowser(server);
        browser.post("/signin", Map.of("email", email, "password", "correct horse"));
        return browser;
    }

    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** As htmx asks for a part of a page. */
    HttpResponse<String> getPart(String path) {
        return send(request(path)
                .header("HX-Request", "true")
                .header("HX-Current-URL", server.uri("/sample?x=1").toString()));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(request(path).header("Sec-Fetch-Site", "same-origin"), form);
    }

    HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.uri(path)).header("Accept-Language", "fr");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
