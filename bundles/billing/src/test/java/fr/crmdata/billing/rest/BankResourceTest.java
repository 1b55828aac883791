package fr.crmdata.billing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.crmdata.api.Sha256;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.bank.BankOffice;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.apache.cxf.jaxrs.impl.UriBuilderImpl;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BankResourceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final String A = "C-2026-00001";

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private BankOffice office;
    private BankResource bank;
    private MandateResource mandates;
    private BankFileResource files;

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
        bank = new BankResource(office.batches, office.tasks, office.fees, office.access);
        mandates = new MandateResource(office.mandates, office.evidence, office.forms);
        files = new BankFileResource(office.files, office.entries, office.access);
        office.asStaff(() -> office.debited("F2026-000001", A, "470.40", DUE));
        office.asStaff(() -> office.invoice("F2026-000002", "T-1", "77.00", DUE));
    }

    private static UriInfo uri() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) ->
                        new UriBuilderImpl(URI.create("http://localhost/api/v1/billing/bank?limit=1")));
    }

    private JsonNode answer(Supplier<Response> request, int status) {
        return office.asStaff(() -> {
            var response = request.get();
            assertThat(response.getStatus()).isEqualTo(status);
            return json.valueToTree(response.getEntity());
        });
    }

    @Test
    public void a_batch_is_planned_made_and_released() {
        var plan = answer(() -> bank.plan(), 200);
        assertThat(plan.at("/total").asText()).isEqualTo("470.40");
        assertThat(plan.at("/debits/0/date").asText()).isEqualTo("2026-12-03");
        var made = answer(() -> bank.make(new BankResource.NewBatch(null)), 201);
        assertThat(made.at("/state").asText()).isEqualTo("MADE");
        assertThat(made.at("/groups/0/id").asText()).isEqualTo("B2026-00001-1");
        assertThat(answer(() -> bank.release("B2026-00001"), 200).at("/state").asText())
                .isEqualTo("RELEASED");
        assertThat(answer(() -> bank.batches(null, null, uri()), 200)
                        .at("/items/0/releasedBy")
                        .asText())
                .isEqualTo("Camille");
        assertThat(answer(() -> bank.debits(A, null, "in-batch", null, null, uri()), 200)
                        .at("/items/0/id")
                        .asText())
                .isEqualTo("F2026-000001");
        assertThatThrownBy(() -> answer(() -> bank.cancel("B2026-00001", new BankResource.ReasonBody("late")), 200))
                .isInstanceOf(BankRefusal.WrongState.class);
        assertThatThrownBy(() -> answer(() -> bank.batch("B1999-1"), 200)).isInstanceOf(BankRefusal.UnknownBatch.class);
    }

    @Test
    public void a_batch_is_abandoned_and_rejected_debits_are_presented_again() {
        answer(() -> bank.make(new BankResource.NewBatch(null)), 201);
        answer(() -> bank.release("B2026-00001"), 200);
        assertThat(answer(() -> bank.abandon("B2026-00001", new BankResource.AbandonBody("mistake", null)), 200)
                        .at("/state")
                        .asText())
                .isEqualTo("CANCELLED");
        var batch = office.send();
        office.bankSends(
                "reponse.xml",
                BankPapers.answer(
                        batch,
                        "pain.008.001.08",
                        batch + "-1",
                        Map.of("F2026-000001", "RR01"),
                        Map.of("F2026-000001", Money.of("470.40")),
                        BankOffice.TODAY));
        assertThatThrownBy(() ->
                        answer(() -> bank.presentAgain("F2026-000001", new BankResource.AgainBody("tomorrow")), 201))
                .isInstanceOf(BillingRefusal.Invalid.class);
        assertThat(answer(() -> bank.presentAgain("F2026-000001", new BankResource.AgainBody("2026-12-10")), 201)
                        .at("/id")
                        .asText())
                .isEqualTo("F2026-000001-2");
        var again = office.asStaff(() -> bank.presentBatchAgain(batch, new BankResource.AgainBody("2026-12-10")));
        assertThat(again.presented()).isZero();
        assertThat(again.left()).isEqualTo(1);
    }

    @Test
    public void a_signed_mandate_is_kept_once_and_handed_out() {
        var reference = "M-" + A + "-1";
        var scan = "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);
        var kept = answer(() -> mandates.keep(reference, "mandat.pdf", new ByteArrayInputStream(scan)), 201);
        assertThat(kept.at("/mediaType").asText()).isEqualTo("application/pdf");
        var again = answer(() -> mandates.keep(reference, "copie.pdf", new ByteArrayInputStream(scan)), 201);
        assertThat(again.at("/id").asText()).isEqualTo(kept.at("/id").asText());
        assertThat(office.asStaff(() -> mandates.evidence(reference)))
                .singleElement()
                .satisfies(one -> assertThat(one.hash()).isEqualTo(Sha256.of(scan)));
        var id = kept.at("/id").asText();
        assertThatThrownBy(() -> office.asStaff(() -> mandates.evidence("M-" + A + "-2", id)))
                .isInstanceOf(BankRefusal.UnknownMandate.class);
        var opened = office.asStaff(() -> mandates.evidence(reference, id));
        assertThat(opened.getMediaType().toString()).isEqualTo("application/pdf");
        assertThat(opened.getHeaderString("Content-Disposition")).contains("mandat.pdf");
        assertThatThrownBy(() -> answer(() -> mandates.blank(null, null), 200))
                .isInstanceOf(BillingRefusal.Invalid.class);
        assertThat(office.asStaff(() -> mandates.form(reference)).getHeaderString("Content-Disposition"))
                .contains(reference + ".pdf");
    }

    @Test
    public void a_mandate_between_businesses_waits_for_the_bank() {
        var body = new MandateResource.NewMandate(
                "SARL-1", null, BankOffice.THEIRS, DUE.minusDays(20), "b2b", "folder 12");
        var signed = answer(() -> mandates.sign(body), 201);
        assertThat(signed.at("/state").asText()).isEqualTo("AWAITED");
        assertThat(signed.at("/scheme").asText()).isEqualTo("B2B");
        var reference = signed.at("/reference").asText();
        assertThat(office.asStaff(() -> office.mandates.active("SARL-1"))).isEmpty();
        assertThat(answer(() -> mandates.register(reference), 200).at("/state").asText())
                .isEqualTo("ACTIVE");
        assertThatThrownBy(() -> answer(() -> mandates.register(reference), 200))
                .isInstanceOf(BankRefusal.WrongState.class);
        assertThat(answer(() -> mandates.account(reference, new MandateResource.AccountBody(BankOffice.OURS)), 200)
                        .at("/state")
                        .asText())
                .as("the new bank has to confirm it, too")
                .isEqualTo("AWAITED");
        var nobody = new MandateResource.NewMandate(A, null, BankOffice.THEIRS, DUE.minusDays(20), "B2B", "folder 12");
        assertThatThrownBy(() -> answer(() -> mandates.sign(nobody), 201)).isInstanceOf(BankRefusal.NoBusiness.class);
    }

    @Test
    public void accounts_are_masked_in_lists_and_whole_with_their_history() {
        var listed = answer(() -> mandates.mandates(A, null, null, null, null, uri()), 200);
        assertThat(listed.at("/items/0/iban").asText()).isEqualTo("FR14 •••• 2606");
        var whole = answer(() -> mandates.mandate("M-" + A + "-1"), 200);
        assertThat(whole.at("/iban").asText()).isEqualTo(BankOffice.THEIRS);
        assertThat(whole.at("/history/0/kind").asText()).isEqualTo("Signed");
        assertThat(answer(() -> mandates.block("M-" + A + "-1", new BankResource.ReasonBody("asked")), 200)
                        .at("/state")
                        .asText())
                .isEqualTo("BLOCKED");
        assertThatThrownBy(() -> answer(() -> mandates.mandates(null, "sleeping", null, null, null, uri()), 200))
                .isInstanceOf(BillingRefusal.Invalid.class);
        assertThatThrownBy(() -> answer(
                        () -> mandates.account(
                                "M-" + A + "-1", new MandateResource.AccountBody("FR7630006000011234567890188")),
                        200))
                .isInstanceOf(BillingRefusal.IbanKey.class);
    }

    @Test
    public void a_file_is_sent_its_entries_are_read_matched_and_set_aside() {
        var content = BankPapers.statement(
                "S1",
                BankOffice.OURS,
                Money.ZERO,
                List.of(
                        BankPapers.transfer("T1", "Boulangerie T-1", "", "merci", Money.of("77.00"), BankOffice.TODAY),
                        BankPapers.transfer("T2", "Inconnu", "", "rien", Money.of("3.21"), BankOffice.TODAY)));
        var file = answer(
                () -> files.receive("releve.xml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))),
                201);
        assertThat(file.at("/state").asText()).isEqualTo("WAITING");
        office.asStaff(() -> office.files.readWaiting());
        assertThat(answer(() -> files.file(file.at("/id").asText()), 200)
                        .at("/toMatch")
                        .asInt())
                .isEqualTo(2);
        var waiting = answer(() -> files.entries("TO_MATCH", null, null, null, uri()), 200);
        var first = waiting.at("/items/0/id").asText();
        var second = waiting.at("/items/1/id").asText();
        assertThat(answer(() -> files.entry(first), 200)
                        .at("/proposals/0/items/0")
                        .asText())
                .isEqualTo("F2026-000002");
        var accepted = answer(() -> files.accept(first, new BankFileResource.ItemsBody(List.of("F2026-000002"))), 200);
        assertThat(accepted.at("/state").asText()).isEqualTo("BOOKED");
        assertThat(answer(() -> files.setAside(second, new BankFileResource.AsideBody("shares")), 200)
                        .at("/note")
                        .asText())
                .isEqualTo("shares");
        assertThatThrownBy(() -> answer(() -> files.charge(second), 200)).isInstanceOf(BankRefusal.class);
        assertThatThrownBy(() -> answer(() -> files.accept(second, new BankFileResource.ItemsBody(List.of())), 200))
                .isInstanceOf(BillingRefusal.Invalid.class);
        assertThatThrownBy(() -> answer(() -> files.entries(null, null, "many", null, uri()), 200))
                .isInstanceOf(BillingRefusal.Invalid.class);
    }

    @Test
    public void long_lists_go_on_with_a_cursor() {
        office.asStaff(() -> office.debited("F2026-000003", "C-2026-00002", "1.00", DUE));
        var response = office.asStaff(() -> bank.debits(null, null, null, "1", null, uri()));
        assertThat(String.valueOf(response.getHeaderString("Link")))
                .contains("rel=\"next\"")
                .contains("cursor=F2026-000003");
        var next = answer(() -> bank.debits(null, null, null, "1", "F2026-000003", uri()), 200);
        assertThat(next.at("/items/0/id").asText()).isEqualTo("F2026-000001");
        assertThat(next.at("/next").isNull()).isTrue();
    }
}
