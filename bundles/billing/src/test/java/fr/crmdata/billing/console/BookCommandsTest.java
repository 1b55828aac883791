package fr.crmdata.billing.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.billing.books.RunDesk;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.figures.FigureDesk;
import fr.crmdata.billing.store.FigureStore;
import fr.crmdata.billing.store.MixedRateStore;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the books answer at the console, over real contracts. */
public class BookCommandsTest {

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ObjectMapper json = new ObjectMapper();
    private TestBooks books;
    private TestShell shell;
    private String contract = "";

    @Before
    public void open() {
        books = new TestBooks(data);
        shell = new TestShell(
                books.access,
                books.desk,
                books.payments,
                books.credits,
                books.books,
                books.years(false),
                new RunDesk(
                        books.access,
                        books.operator,
                        books.accounts,
                        books.run,
                        books.invoices,
                        books.runs,
                        noJobs(),
                        books.audit(),
                        books.clock),
                new FigureDesk(
                        books.access,
                        books.operator,
                        new FigureStore(books.operator),
                        new MixedRateStore(books.operator, books.invoices)));
        books.asStaff(() -> contract = books.open("Boulangerie du Marché", TestBooks.TODAY));
    }

    private JsonNode read(String line) throws IOException {
        return json.readTree(shell.answer(line));
    }

    /** Commands run at once, not as jobs. */
    private static Jobs noJobs() {
        return (Jobs) Proxy.newProxyInstance(
                Jobs.class.getClassLoader(), new Class<?>[] {Jobs.class}, (jobs, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** One invoice over 470.40. */
    private String issued() throws IOException {
        assertThat(read("billing:run --json").at("/invoices").asInt()).isEqualTo(1);
        return read("billing:invoices --json").at("/0/number").asText();
    }

    @Test
    public void a_run_is_previewed_run_once_and_its_invoice_listed_and_shown() throws IOException {
        var foreseen = read("billing:preview --json " + TestBooks.TODAY);
        assertThat(foreseen.at("/0/contract").asText()).isEqualTo(contract);
        assertThat(foreseen.at("/0/gross").asText()).isEqualTo("470.40");
        var number = issued();
        assertThat(read("billing:run --json").at("/invoices").asInt()).isZero();
        assertThat(shell.answer("billing:invoices --open")).contains(number, "470.40", "Boulangerie du Marché");
        assertThat(shell.answer("billing:invoices nobody")).contains("–").doesNotContain(number);
        assertThat(shell.answer("billing:show " + number)).contains("why", "392.00", "470.40");
        var shown = read("billing:show --json " + number);
        assertThat(shown.at("/invoice/open").asText()).isEqualTo("470.40");
        assertThat(shown.at("/lines/0/net").asText()).isEqualTo("392.00");
        assertThat(shown.at("/settled")).isEmpty();
    }

    @Test
    public void facts_stand_in_the_same_order_every_time() {
        var answer = shell.answer("billing:run --json");
        assertThat(answer).startsWith("{\"looked\":").contains("\"set aside\":0,\"warnings\":\"The late rate");
    }

    @Test
    public void a_payment_is_entered_once_and_listed() throws IOException {
        var number = issued();
        var pay = "billing:pay --json --invoice " + number + " VIR-1 " + contract + " 2026-11-25 500.00";
        assertThat(read(pay).at("/unused").asText()).isEqualTo("29.60");
        assertThat(read(pay).at("/unused").asText()).isEqualTo("29.60");
        assertThat(read("billing:payments --json --unused")).hasSize(1);
        assertThat(shell.answer("billing:show " + number)).contains("PAYMENT", "VIR-1", "470.40");
        assertThat(shell.refusal("billing:pay VIR-1 " + contract + " 2026-11-25 501.00"))
                .contains("VIR-1");
        assertThat(shell.refusal("billing:pay VIR-2 " + contract + " yesterday 1.00"))
                .contains("on", "yesterday");
        assertThat(shell.refusal("billing:pay VIR-2 " + contract + " 2026-11-25 1.005"))
                .contains("amount", "1.005");
    }

    @Test
    public void a_part_of_a_line_is_credited_and_a_line_without_an_amount_is_not_guessed() throws IOException {
        var number = issued();
        assertThat(shell.refusal("billing:credit --line 1 " + number + " mistake"))
                .contains("net");
        assertThat(read("billing:credit --json --line 1 --net 49.00 " + number + " mistake")
                        .at("/gross")
                        .asText())
                .isEqualTo("58.80");
        assertThat(shell.refusal("billing:credit --net 4900.00 " + number + " mistake"))
                .contains("between 0.01 and 392.00");
        assertThat(shell.refusal("billing:credit F1999-000001 mistake")).contains("F1999-000001");
        assertThat(read("billing:write-off --json " + number + " gone")
                        .at("/amount")
                        .asText())
                .isEqualTo("411.60");
        assertThat(shell.refusal("billing:write-off " + number + " gone")).contains(number);
    }

    @Test
    public void ageing_and_figures_answer_in_one_document_each() throws IOException {
        issued();
        var ageing = read("billing:ageing --json 2026-12-31");
        assertThat(ageing.at("/debtors/0/contract").asText()).isEqualTo(contract);
        assertThat(ageing.at("/ages")).isNotEmpty();
        var figures = read("billing:figures --json 2026-11");
        assertThat(figures.at("/months")).hasSize(12);
        assertThat(figures.at("/books/sound").asBoolean()).isTrue();
        assertThat(shell.answer("billing:figures 2026-11")).contains("contracts", "sound");
        assertThat(read("billing:services-abroad --json 2026-11")
                        .at("/elsewhere/net")
                        .asText())
                .isEqualTo("0.00");
        assertThat(shell.refusal("billing:services-abroad soon"))
                .contains("month")
                .doesNotContain("\n");
        assertThat(shell.refusal("billing:figures 2026-13")).contains("month").doesNotContain("\n");
        assertThat(shell.refusal("billing:ageing someday")).contains("someday");
    }

    @Test
    public void the_file_of_entries_is_written_where_it_is_wanted_and_never_over_another() throws IOException {
        issued();
        var fec = "billing:fec --json --folder " + folder.getRoot() + " 2026";
        var file = Path.of(read(fec).at("/file").asText());
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("JournalCode")
                .contains("470,40");
        assertThat(shell.refusal(fec)).contains("FileAlreadyExists").doesNotContain("\n");
        assertThat(shell.refusal("billing:fec --folder /nowhere 2026")).contains("folder", "NoSuchFile");
        assertThat(shell.refusal("billing:fec soon")).contains("year", "soon");
    }

    @Test
    public void years_are_listed_and_one_that_is_over_is_closed() throws IOException {
        issued();
        assertThat(read("billing:close-year --json").at("/0/state").asText()).isEqualTo("OPEN");
        assertThat(shell.refusal("billing:close-year 2026")).contains("year-not-over");
        assertThat(shell.refusal("billing:close-year soon")).contains("year", "soon");
        books.clock.set(TestBooks.TODAY.plusYears(1));
        var closed = read("billing:close-year --json 2026");
        assertThat(closed.at("/state").asText()).isEqualTo("CLOSED");
        assertThat(closed.at("/sha256").asText()).hasSize(64);
    }

    @Test
    public void limits_are_read_and_nonsense_is_refused() {
        assertThat(shell.answer("billing:invoices --limit 1")).isNotEmpty();
        assertThat(shell.refusal("billing:invoices --limit many")).contains("limit", "many");
        assertThat(shell.refusal("billing:payments --limit many")).contains("limit", "many");
        assertThat(shell.refusal("billing:preview someday")).contains("day", "someday");
    }
}
