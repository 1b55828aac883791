package fr.crmdata.platform.rest;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.MovingClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.activation.DataSource;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.POST;
import javax.ws.rs.core.Response;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.junit.Before;
import org.junit.Test;

/** A POST with a key and a file: the same file is taken once, another one never in silence. */
public class OnceInvokerTest extends DatabaseTest {

    private final Uploads uploads = new Uploads();
    private OnceInvoker invoker;

    public OnceInvokerTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        var clock = new MovingClock(LocalDate.of(2026, 11, 23));
        invoker = new OnceInvoker(new AnswerStore(data.clientWork(), clock), data.scope(), JsonMapping.mapper());
    }

    /** Keeps what it gets, and reads no more of it than it wants. */
    public static final class Uploads {

        private final List<String> kept = new ArrayList<>();

        @POST
        public Response whole(String name, InputStream content) throws IOException {
            return keep(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }

        @POST
        public Response head(InputStream content) throws IOException {
            return keep(new String(content.readNBytes(4), StandardCharsets.UTF_8));
        }

        @POST
        public Response form(DataSource part) throws IOException {
            return keep(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }

        private Response keep(String text) {
            kept.add(text);
            return Response.status(201).header("Location", "/" + kept.size()).build();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Response send(ClientId client, String key, String method, Object... arguments) {
        var called = Arrays.stream(Uploads.class.getMethods())
                .filter(known -> known.getName().equals(method))
                .findFirst()
                .orElseThrow();
        var answer = new Response[1];
        data.as(client, () -> {
            try {
                answer[0] = (Response) invoker.performInvocation(exchange(key), uploads, called, arguments);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return answer[0];
    }

    private static Exchange exchange(String key) {
        var request = Proxy.newProxyInstance(
                OnceInvokerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getHeader") ? key : null);
        var message = new MessageImpl();
        message.put(AbstractHTTPDestination.HTTP_REQUEST, request);
        var exchange = new ExchangeImpl();
        exchange.setInMessage(message);
        return exchange;
    }

    @Test
    public void the_same_file_with_the_same_key_is_taken_once_and_answered_twice() {
        var first = send(ACME, "k", "whole", "a.csv", stream("nom;tel"));
        var again = send(ACME, "k", "whole", "a.csv", stream("nom;tel"));
        assertThat(again.getHeaderString("Location")).isEqualTo(first.getHeaderString("Location"));
        assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(uploads.kept).containsExactly("nom;tel");
    }

    @Test
    public void another_file_with_the_same_key_is_refused() {
        send(ACME, "k", "whole", "a.csv", stream("nom;tel"));
        assertThatThrownBy(() -> send(ACME, "k", "whole", "a.csv", stream("nom;fax")))
                .isInstanceOf(RestRefusal.KeyReused.class);
        send(ACME, "other key", "whole", "a.csv", stream("nom;fax"));
        assertThat(uploads.kept).containsExactly("nom;tel", "nom;fax");
    }

    @Test
    public void files_are_told_apart_by_what_nobody_read_of_them_too() {
        send(ACME, "k", "head", stream("nom;tel"));
        send(ACME, "k", "head", stream("nom;tel"));
        assertThatThrownBy(() -> send(ACME, "k", "head", stream("nom;fax"))).isInstanceOf(RestRefusal.KeyReused.class);
        assertThat(uploads.kept).containsExactly("nom;");
    }

    @Test
    public void a_file_in_a_form_is_told_from_another_by_content_and_name() {
        send(ACME, "k", "form", new Part("a.csv", "nom;tel"));
        assertThat(send(ACME, "k", "form", new Part("a.csv", "nom;tel")).getHeaderString("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThatThrownBy(() -> send(ACME, "k", "form", new Part("a.csv", "nom;fax")))
                .isInstanceOf(RestRefusal.KeyReused.class);
        assertThatThrownBy(() -> send(ACME, "k", "form", new Part("b.csv", "nom;tel")))
                .isInstanceOf(RestRefusal.KeyReused.class);
        assertThat(uploads.kept).containsExactly("nom;tel");
    }

    @Test
    public void a_key_of_one_client_says_nothing_about_anothers() {
        send(ACME, "k", "whole", "a.csv", stream("nom;tel"));
        assertThat(send(GLOBEX, "k", "whole", "a.csv", stream("autre")).getHeaderString("Idempotency-Replayed"))
                .isNull();
        assertThat(uploads.kept).containsExactly("nom;tel", "autre");
    }

    @Test
    public void a_file_that_was_read_is_not_worked_with_a_second_time() throws Exception {
        var method = Uploads.class.getMethod("head", InputStream.class);
        var sent = new Sent(method, new Object[] {stream("nom;tel")}, JsonMapping.mapper());
        ((InputStream) sent.arguments()[0]).read();
        assertThatThrownBy(sent::arguments).isInstanceOf(IllegalStateException.class);
    }

    private record Part(String getName, String content) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return stream(content);
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return "text/csv";
        }
    }
}
