package fr.crmdata.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.testing.Patience;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Outside demo mode mails leave by the relay that the settings name. */
public class SmtpRelayTest {

    private static final String PID = "fr.crmdata.platform";
    private static final String CHEF = "chef@relais.example";

    private final GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Before
    public void open() {
        relay.start();
        relay.setUser("crm@relais.example", "crm", "s&cret#1");
    }

    @After
    public void close() {
        relay.stop();
    }

    private Installation installation() {
        return Installation.production()
                .set(PID, "mail.host", "127.0.0.1")
                .set(PID, "mail.port", Integer.toString(relay.getSmtp().getPort()))
                .set(PID, "mail.user", "crm")
                .set(PID, "mail.password", "s&cret#1")
                .set(PID, "mail.from", "contacts@relais.example");
    }

    @Test
    public void a_view_that_is_sent_arrives_at_the_mail_server_with_its_table() throws Exception {
        try (var product = RunningProduct.of(installation())) {
            var made = product.console("clients:create --json --administrator " + CHEF + " relais Relais");
            assertThat(made.exit()).as(made.output()).isZero();
            var password = new ObjectMapper().readTree(made.output()).path("initialPassword");
            var chef = product.signIn(CHEF, password.asText());
            chef.post("/contacts", Map.of("name", "Évreux Énergie", "kind", "organisation"))
                    .expect(201);
            var view = chef.post("/contacts/views", Map.of("name", "À rappeler", "columns", List.of("status")))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText();
            chef.post("/contacts/views/" + view + "/send", "").expect(202);
            Patience.until("it arrives", () -> relay.getReceivedMessages().length > 0);
            var message = relay.getReceivedMessages()[0];
            assertThat(message.getAllRecipients()[0]).hasToString(CHEF);
            assertThat(message.getFrom()[0]).hasToString("contacts@relais.example");
            var mail = Received.of(message);
            assertThat(mail.subject()).contains("À rappeler");
            assertThat(mail.csvRows()).hasSize(1).allMatch(row -> row.contains("Évreux Énergie"));
            assertThat(product.installation().data().resolve("mailbox")).doesNotExist();
        }
    }
}
