package fr.crmdata.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** HTTPS to one installation; trusts the certificate that its first start made, and no other. */
public final class Https {

    private final Installation installation;
    private Optional<HttpClient> client = Optional.empty();

    Https(Installation installation) {
        this.installation = installation;
    }

    public URI address(String path) {
        return URI.create("https://127.0.0.1:" + installation.httpsPort() + path);
    }

    public Answer send(String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        try {
            var response = client().send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), HttpRequest.BodyPublishers.noBody());
    }

    /** -1 while nobody answers. */
    int status(String path) {
        try {
            return get(path).status();
        } catch (UncheckedIOException | IllegalStateException notYet) {
            return -1;
        }
    }

    private synchronized HttpClient client() {
        return client.orElseGet(() -> {
            var made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .sslContext(trusting())
                    .build();
            client = Optional.of(made);
            return made;
        });
    }

    /** @throws IllegalStateException while there is no certificate yet */
    public SSLContext trusting() {
        var etc = installation.home().resolve("etc");
        try (var in = Files.newInputStream(etc.resolve("keystore.p12"))) {
            var password = Files.readString(etc.resolve("keystore.password")).strip();
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("crmdata", keys.getCertificate("crmdata"));
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, factory.getTrustManagers(), null);
            return tls;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
