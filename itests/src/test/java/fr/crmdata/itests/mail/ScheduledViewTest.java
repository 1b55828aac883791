package fr.crmdata.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.itests.product.SignedIn;
import fr.crmdata.testing.Patience;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** A saved view that comes by mail in the morning: scheduled by a program, sent by the clock. */
public class ScheduledViewTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String TABLE = "Envoi du matin en table";
    private static final String BOOK = "Envoi du matin en classeur";

    private static final Pattern MAIL = Pattern.compile("href=\"(/mailbox/[^\"/]+)\"");

    private static RunningProduct product;

    @BeforeClass
    public static void start() {
        product = RunningProduct.of(Installation.demo());
    }

    @AfterClass
    public static void stop() {
        product.close();
    }

    private static void contact(Api api, String name, String... tags) {
        api.post("/contacts", Map.of("name", name, "kind", "organisation", "tags", List.of(tags)))
                .expect(201);
    }

    private static String scheduled(Api api, String name, String format) {
        var view = api.post(
                        "/contacts/views", Map.of("name", name, "filter", "tag:eq:envoi", "columns", List.of("tags")))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var answer = api.put(
                        "/contacts/views/" + view + "/schedule",
                        Map.of("at", "07:30", "format", format, "recipients", List.of("direction@bremond.example")))
                .expect(200);
        assertThat(answer.json().path("schedule").path("at").asText()).isEqualTo("07:30");
        return view;
    }

    /** To the next morning, after views are due. */
    private static void nextMorning() {
        tomorrowAt(LocalTime.of(7, 31));
    }

    private static void tomorrowAt(LocalTime time) {
        var operator = product.signIn(Demo.OPERATOR);
        var now = OffsetDateTime.parse(
                operator.get("/operator/clock").expect(200).json().path("now").asText());
        var tomorrow = now.atZoneSameInstant(PARIS).plusDays(1).with(time);
        operator.put(
                        "/operator/clock",
                        Map.of("now", tomorrow.toOffsetDateTime().toString()))
                .expect(200);
    }

    private static List<Received> mails(String view) {
        return Received.locally(product.installation(), Demo.BREMOND, view);
    }

    private static void awaitMails(int count) {
        for (var view : List.of(TABLE, BOOK)) {
            Patience.until(
                    A_MINUTE,
                    () -> count + " mails with “" + view + "”, not "
                            + mails(view).size(),
                    () -> mails(view).size() >= count);
        }
    }

    @Test
    public void it_comes_each_morning_once_with_what_the_filter_shows_and_to_no_other_client() {
        // At night a morning is to come before tomorrow's, and each morning that passed brings a mail.
        tomorrowAt(LocalTime.NOON);
        var leila = product.signIn(Demo.ADMINISTRATOR);
        contact(leila, "Atelier Premier", "envoi");
        contact(leila, "Atelier Second", "envoi", "autre");
        contact(leila, "Garage Absent", "autre");
        var view = scheduled(leila, TABLE, "csv");
        scheduled(leila, BOOK, "xlsx");
        assertThat(mails(TABLE)).isEmpty();

        nextMorning();
        awaitMails(1);
        product.kill();
        product.start();
        contact(product.signIn(Demo.ADMINISTRATOR), "Atelier Dernier", "envoi");
        nextMorning();
        product.kill();
        product.start();
        awaitMails(2);

        for (var name : List.of(TABLE, BOOK)) {
            assertThat(mails(name)).as("one each morning").hasSize(2);
            assertThat(mails(name)).extracting(Received::subject).doesNotHaveDuplicates();
            assertThat(product.signIn(Demo.ADMINISTRATOR)
                            .get("/contacts/views")
                            .expect(200)
                            .body())
                    .contains(name);
        }
        assertThat(mails(TABLE))
                .extracting(Received::csvRows)
                .anySatisfy(rows -> assertRows(rows, "Atelier Premier", "Atelier Second"));
        assertThat(mails(TABLE))
                .extracting(Received::csvRows)
                .anySatisfy(rows -> assertRows(rows, "Atelier Premier", "Atelier Second", "Atelier Dernier"));
        assertThat(mails(BOOK)).extracting(Received::sheet).anySatisfy(sheet -> {
            assertThat(sheet)
                    .contains("Atelier Premier", "Atelier Second", "Atelier Dernier")
                    .doesNotContain("Garage Absent");
            assertThat(sheet.split("<row "))
                    .as("a head, a header and three rows")
                    .hasSize(5);
        });
        nobodyElse(view);
        isOpenedInTheBrowser();
    }

    private static void assertRows(List<String> rows, String... names) {
        assertThat(rows).hasSize(names.length);
        for (var name : names) {
            assertThat(rows).anyMatch(row -> row.contains(name));
        }
    }

    /** Neither another client's administrator nor a colleague who does not share the view. */
    private static void nobodyElse(String view) {
        var address = "/contacts/views/" + view;
        for (var email : List.of(Demo.STRANGER, Demo.SALES)) {
            var other = product.signIn(email);
            other.get(address).expect(404);
            other.post(address + "/send", "").expect(404);
            other.delete(address + "/schedule").expect(404);
            assertThat(other.get("/contacts/views").expect(200).body()).doesNotContain(TABLE, BOOK);
        }
        var stranger = SignedIn.as(product, Demo.STRANGER);
        assertThat(stranger.get("/mailbox").expect(200).body()).doesNotContain(TABLE, BOOK);
        mailPages(Demo.ADMINISTRATOR).forEach(page -> {
            stranger.get(page).expect(404);
            stranger.get(page + "/0").expect(404);
        });
        SignedIn.as(product, Demo.SALES).get("/mailbox").expect(403);
        assertThat(stranger.get("/contacts/views").body()).doesNotContain(TABLE, BOOK);
        assertThat(Received.locally(product.installation(), Demo.GUERIN, "Envoi du matin"))
                .isEmpty();
    }

    /** Those that somebody finds in the local mailbox with the table in it. */
    private static List<String> mailPages(String email) {
        var reader = SignedIn.as(product, email);
        return MAIL.matcher(reader.get("/mailbox").expect(200).body())
                .results()
                .map(found -> found.group(1))
                .filter(page -> reader.get(page).expect(200).body().contains(TABLE))
                .distinct()
                .toList();
    }

    /** The client's own administrator, and the operator. */
    private static void isOpenedInTheBrowser() {
        for (var email : List.of(Demo.ADMINISTRATOR, Demo.OPERATOR)) {
            var reader = SignedIn.as(product, email);
            assertThat(mailPages(email)).hasSize(2).allSatisfy(page -> assertThat(
                            reader.get(page + "/0").expect(200).body())
                    .contains("Atelier Premier"));
        }
    }
}
