import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Waits until a process on this machine answers at all of some addresses: {@code Ready PID PORT PATH…}. */
final class Ready {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Ready() {}

    public static void main(String[] arguments) throws Exception {
        var process = Long.parseLong(arguments[0]);
        var origin = "https://127.0.0.1:" + arguments[1];
        var open = new ArrayDeque<>(List.of(arguments).subList(2, arguments.length));
        var client = client();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!open.isEmpty()) {
            if (!ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false)) {
                fail("the process has ended");
            }
            if (System.nanoTime() > end) {
                fail("no answer from " + origin + open.peek() + " within " + PATIENCE.toMinutes() + " minutes");
            }
            if (answers(client, origin + open.peek())) {
                open.remove();
            } else {
                Thread.sleep(150);
            }
        }
    }

    private static boolean answers(HttpClient client, String address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.io.IOException notYet) {
            return false;
        }
    }

    /** Nothing secret is sent and nothing believed but "200", so any certificate will do. */
    private static HttpClient client() throws Exception {
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .sslContext(tls)
                .build();
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }

    private static final class AnyCertificate extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
