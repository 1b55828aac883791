package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.itests.product.SignedIn;
import fr.crmdata.testing.Patience;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * The money goes all the way round, in the browser, with the clock of demo mode: run, invoice, debits, bank, returns, reminders,
 * suspension, payment, reinstatement. The bank of the demonstration sends back what it is given: lack of funds for one client, a refund
 * wanted by another, a mandate that a third disputes; a fourth pays.
 */
public class MoneyJourneyTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String NO_FUNDS = "Ateliers Brémond";
    private static final String REFUND = "Papeterie Lenoir";
    private static final String DISPUTE = "Clinique des Acacias";
    private static final String PAYS = "Menuiserie Kerjean";
    private static final List<String> DEBITED = List.of(NO_FUNDS, REFUND, DISPUTE, PAYS);

    private static RunningProduct product;
    private static Browser operator;

    @BeforeClass
    public static void start() {
        product = RunningProduct.of(Installation.demo());
        operator = Browser.open(product);
        operator.signIn(Demo.OPERATOR);
    }

    @AfterClass
    public static void stop() {
        operator.close();
        product.stop();
    }

    // What is so, asked for while one waits; what people see is looked at on the pages.

    private static JsonNode get(String path) {
        return product.signIn(Demo.OPERATOR).get(path).expect(200).json();
    }

    private static List<JsonNode> items(String path) {
        return StreamSupport.stream(get(path).path("items").spliterator(), false)
                .toList();
    }

    private static void until(String what, BooleanSupplier so) {
        Patience.until(A_MINUTE, () -> what + product.excerpt(), so);
    }

    private static LocalDate today() {
        return OffsetDateTime.parse(get("/operator/clock").path("now").asText()).toLocalDate();
    }

    /** To ten in the morning of a day that lies ahead; the contracts' day is done. */
    private static void forward(LocalDate day) {
        if (day.isAfter(today())) {
            var now = OffsetDateTime.parse(get("/operator/clock").path("now").asText());
            product.signIn(Demo.OPERATOR)
                    .put(
                            "/operator/clock",
                            Map.of(
                                    "now",
                                    now.with(day).withHour(10).withMinute(0).toString(),
                                    "settable",
                                    true))
                    .expect(200);
        }
        operator.go("/licensing/due").click("form[action='/licensing/due/run'] button");
        operator.untilText("contrats, ");
    }

    private static JsonNode contract(String name) {
        return items("/licensing/contracts?limit=50").stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no contract of " + name));
    }

    private static String number(String name) {
        return contract(name).path("number").asText();
    }

    private static List<JsonNode> invoices(String name, Predicate<JsonNode> wanted) {
        return items("/billing/invoices?limit=100&contract=" + number(name)).stream()
                .filter(wanted)
                .toList();
    }

    private static Predicate<JsonNode> dueOn(LocalDate due) {
        return one -> one.path("kind").asText().equals("PERIOD")
                && one.path("open").asText().equals(one.path("gross").asText())
                && one.path("due").asText().equals(due.toString());
    }

    private static boolean isSettled(String invoice) {
        return summary(invoice).path("open").asText().equals("0.00");
    }

    private static JsonNode summary(String invoice) {
        return items("/billing/invoices?q=" + invoice).get(0);
    }

    private static String stage(String debit) {
        return items("/billing/bank/debits?limit=200").stream()
                .filter(one -> one.path("id").asText().equals(debit))
                .map(one ->
                        one.path("stage").asText() + " " + one.path("reason").asText())
                .findFirst()
                .orElse("none");
    }

    private static String french(LocalDate day) {
        return day.format(FRENCH);
    }

    /** What stands on the page, without the spaces of several kinds that lie within amounts. */
    private static String tight(String css) {
        return operator.text(css).replaceAll("\\h", "");
    }

    private static String euros(String plain) {
        return plain.replace('.', ',') + "€";
    }

    /** Looked at in both themes, and on a telephone. */
    private static void shot(String name) {
        operator.shot("round-" + name);
        operator.scheme("dark").shot("round-" + name + "-dark").scheme("light");
    }

    private static void everywhere(String page, String name) {
        operator.go(page);
        shot(name);
        try (var phone = Browser.open(product, Browser.PHONE, "fr-FR")) {
            phone.signIn(Demo.OPERATOR).go(page).shot("round-" + name + "-phone");
            assertThat(phone.scrollsSideways()).as(page).isFalse();
        }
    }

    @Test
    public void from_the_billing_run_to_the_bank_and_back_and_from_a_returned_debit_to_reinstatement() {
        var due = today().plusMonths(1).withDayOfMonth(1);
        var invoice = theRunIssuesInvoices(due);
        theInvoiceAnnouncesItsDebit(invoice);
        var batch = debitsGoToTheBank(due);
        var collected = theBankPays(batch, invoice);
        theBankSendsThreeBack(collected, invoice);
        itIsPresentedOnceMore(invoice);
        var letter = remindersAndFormalNotice();
        suspended(letter);
        paidAndReinstated(due, invoice);
        theBooksAreRight();
    }

    /** @return the invoice of the client whose debit will come back */
    private static String theRunIssuesInvoices(LocalDate due) {
        until("contracts of the demonstration", () -> items("/licensing/contracts?limit=50").stream()
                .map(one -> one.path("name").asText())
                .toList()
                .containsAll(DEBITED));
        operator.go("/billing/run?until=" + due.plusMonths(1)).untilText(NO_FUNDS);
        shot("01-run");
        forward(due.minusDays(14));
        operator.go("/billing/run").click("form[action='/billing/run'] button");
        DEBITED.forEach(name ->
                until("invoice of " + name, () -> !invoices(name, dueOn(due)).isEmpty()));
        operator.go("/billing?kind=period&state=open").untilText(PAYS);
        shot("02-invoices");
        return invoices(NO_FUNDS, dueOn(due)).get(0).path("number").asText();
    }

    private static void theInvoiceAnnouncesItsDebit(String invoice) {
        operator.go("/billing/invoices/" + invoice).untilText("M-" + number(NO_FUNDS));
        assertThat(tight(".sheet"))
                .contains(euros(summary(invoice).path("gross").asText()), "nousprélèverons");
        everywhere("/billing/invoices/" + invoice, "03-invoice");
        var pdf = SignedIn.as(product, Demo.OPERATOR)
                .get("/billing/invoices/" + invoice + "/files/pdf")
                .expect(200);
        assertThat(pdf.body()).startsWith("%PDF-1.").contains("factur-x.xml");
        until("the mail with the invoice", () -> {
            operator.go("/mailbox");
            return operator.text().contains(invoice);
        });
        shot("04-mailbox");
    }

    /** @return the number of the batch */
    private static String debitsGoToTheBank(LocalDate due) {
        forward(due.minusDays(8));
        operator.go("/billing/bank/batches/plan").untilText("Préparer la remise");
        assertThat(operator.text()).contains(DEBITED);
        everywhere("/billing/bank/batches/plan", "05-plan");
        operator.press("Préparer la remise").untilText("À libérer");
        var batch = operator.path().replaceAll(".*/", "");
        assertThat(operator.text()).contains(DEBITED).contains("pain.008.001.08");
        shot("06-batch-made");
        operator.press("Libérer");
        until("the bank took it", () -> get("/billing/bank/batches/" + batch)
                .path("answer")
                .asText()
                .equals("ACCEPTED"));
        operator.go("/billing/bank/batches/" + batch).untilText("À la banque");
        assertThat(operator.text()).contains("Acceptée").doesNotContain("ACCEPTED");
        everywhere("/billing/bank/batches/" + batch, "07-batch-sent");
        return batch;
    }

    /** @return the day on which the bank debits */
    private static LocalDate theBankPays(String batch, String invoice) {
        var day = LocalDate.parse(
                get("/billing/bank/batches/" + batch).path("execution").asText());
        forward(day);
        until("the money is there", () -> isSettled(invoice));
        until("the batch is done with", () -> get("/billing/bank/batches/" + batch)
                .path("groups")
                .get(0)
                .path("state")
                .asText()
                .equals("SETTLED"));
        operator.go("/billing/bank/batches/" + batch).untilText("Encaissée");
        operator.go("/billing/invoices/" + invoice).untilText("Réglée");
        assertThat(operator.text()).contains(french(day));
        shot("08-paid");
        // Nobody is late because we collected late.
        assertThat(invoices(NO_FUNDS, one -> one.path("kind").asText().equals("PENALTY")))
                .isEmpty();
        everywhere("/billing/bank/files", "09-files");
        return day;
    }

    private static void theBankSendsThreeBack(LocalDate collected, String invoice) {
        forward(collected.plusDays(5));
        until("lack of funds", () -> stage(invoice).equals("RETURNED AM04"));
        until("dispute", () -> debits(DISPUTE).contains("RETURNED MD01"));
        until("refund", () -> debits(REFUND).contains("RETURNED MD06"));
        assertThat(debits(PAYS)).contains("COLLECTED ").noneMatch(one -> one.startsWith("RETURNED"));
        operator.go("/billing/bank/returns").untilText("À faire");
        assertThat(operator.text())
                .contains(NO_FUNDS, REFUND, DISPUTE)
                .contains(
                        "La provision du compte était insuffisante",
                        "pas de mandat valable",
                        "demandé le remboursement");
        everywhere("/billing/bank/returns", "10-returns");
        operator.go("/billing/bank/mandates").untilText("Bloqué");
        everywhere("/billing/bank/mandates", "11-mandates");
        operator.click("tbody a[href$='M-" + number(DISPUTE) + "-1']").untilText("MD01");
        shot("12-mandate");
        operator.go("/billing/invoices/" + invoice).untilText("retard");
        shot("13-open-again");
    }

    private static List<String> debits(String name) {
        return items("/billing/bank/debits?limit=200&contract=" + number(name)).stream()
                .map(one ->
                        one.path("stage").asText() + " " + one.path("reason").asText())
                .toList();
    }

    private static void itIsPresentedOnceMore(String invoice) {
        until("it waits to be presented again", () -> stage(invoice + "-2").startsWith("WAITING"));
        operator.go("/billing/bank/batches/plan").untilText(invoice + "-2");
        operator.press("Préparer la remise").untilText("À libérer");
        var batch = operator.path().replaceAll(".*/", "");
        operator.press("Libérer");
        until("the bank took it", () -> get("/billing/bank/batches/" + batch)
                .path("answer")
                .asText()
                .equals("ACCEPTED"));
        var day = LocalDate.parse(
                get("/billing/bank/batches/" + batch).path("execution").asText());
        forward(day.plusDays(2));
        until("it came back again", () -> stage(invoice + "-2").equals("RETURNED AM04"));
        assertThat(stage(invoice + "-3")).isEqualTo("none");
        // The second debit was announced for its day; who is late is late from then on.
        forward(day.plusDays(10));
    }

    /** @return the letter of the formal notice */
    private static String remindersAndFormalNotice() {
        operator.go("/licensing/contracts/" + number(NO_FUNDS) + "/letters").untilText("Mise en demeure");
        assertThat(operator.text()).contains("Relance");
        shot("14-letters");
        operator.go("/licensing/letters").untilText(NO_FUNDS);
        var letter = operator.all("tbody tr").stream()
                .filter(row -> row.getText().contains(NO_FUNDS) && row.getText().contains("Mise en demeure"))
                .map(row -> row.findElement(By.cssSelector("a[href^='/licensing/letters/L-']"))
                        .getDomAttribute("href"))
                .findFirst()
                .orElseThrow();
        operator.go(letter);
        var posted = today();
        operator.run("document.querySelector('#f-posted').value = '" + posted + "'");
        shot("15-formal-notice");
        operator.press("Enregistrer les dates").untilText("Envoyée");
        return letter;
    }

    private static void suspended(String letter) {
        forward(today().plusDays(18));
        operator.go("/licensing/contracts/" + number(NO_FUNDS)).untilText("Suspendu");
        shot("16-suspended");
        try (var seller = Browser.open(product)) {
            seller.go("/signin").type("#f-email", Demo.SALES).type("#f-password", Demo.PASSWORD);
            seller.find("#f-password").sendKeys(Keys.ENTER);
            seller.untilText("Le service est suspendu").shot("round-17-refused");
            seller.scheme("dark").shot("round-17-refused-dark").scheme("light");
            assertThat(seller.path()).startsWith("/signin");
            assertThat(seller.text("[role=alert]")).startsWith("La connexion a échoué.");
        }
        try (var administrator = Browser.open(product, Browser.PHONE, "fr-FR")) {
            administrator.signIn(Demo.ADMINISTRATOR).go("/contract").untilText("Le service est suspendu");
            administrator.shot("round-18-administrator-phone");
            administrator.go("/invoices").untilText("retard").shot("round-19-own-invoices-phone");
        }
    }

    private static void paidAndReinstated(LocalDate due, String invoice) {
        var whenMissed = due.plusDays(71);
        forward(whenMissed.isAfter(today()) ? whenMissed : today().plusDays(1));
        until("the transfer is there", () -> isSettled(invoice));
        forward(today());
        until("all is paid", () -> contract(NO_FUNDS).path("phase").asText().equals("ACTIVE"));
        operator.go("/licensing/contracts/" + number(NO_FUNDS)).untilText("En cours");
        shot("20-reinstated");
        try (var seller = Browser.open(product)) {
            seller.signIn(Demo.SALES).shot("round-21-in-again");
            assertThat(seller.path()).isNotEqualTo("/signin");
        }
        everywhere("/billing/bank/match", "22-match");
        operator.go("/billing/bank/files");
        operator.click("tbody a[href^='/billing/bank/files/']");
        shot("23-file");
    }

    private static void theBooksAreRight() {
        var year = today().getYear();
        for (var one : List.of(year - 1, year)) {
            var check = get("/billing/accounts/check/" + one);
            assertThat(check.path("sound").asBoolean()).as(check.toString()).isTrue();
        }
        operator.go("/billing/figures");
        shot("24-figures");
        operator.go("/billing/ageing");
        shot("25-ageing");
    }
}
