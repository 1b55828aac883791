package fr.crmdata.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.web.Answer;
import fr.crmdata.billing.bank.BankOffice;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Mandates.NewMandate;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The bank's pages over a real desk. */
public class BankPagesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final String A = "C-2026-00001";

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private BankOffice office;
    private TestSite site;

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
        site = new TestSite("/billing");
        var words = new Words(office.clock);
        List.<PageSet>of(
                        new BankFilePages(office.files, office.entries, words, office.access),
                        new MatchPages(office.entries, words, office.access),
                        new BatchPages(office.batches, words, office.access),
                        new MandatePaperPages(office.forms, office.evidence),
                        new MandatePages(office.mandates, office.batches, office.evidence, words, office.access),
                        new RefundPages(office.batches, words, office.access),
                        new ReturnPages(office.tasks, office.batches, office.fees, words, office.access))
                .forEach(set -> set.define(site));
        office.asStaff(() -> office.debited("F2026-000001", A, "470.40", DUE));
        office.asStaff(() -> office.invoice("F2026-000002", "T-1", "77.00", DUE));
    }

    private String page(String address) {
        return office.asStaff(() -> TestSite.html(site.get(TestVisit.to(address))));
    }

    private Answer post(TestVisit visit) {
        return office.asStaff(() -> site.post(visit));
    }

    private static String redirect(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Redirect.class);
        return ((Answer.Redirect) answer).to();
    }

    private static String statement() {
        return BankPapers.statement(
                "S1",
                BankOffice.OURS,
                Money.ZERO,
                List.of(
                        BankPapers.transfer(
                                "T1", "Boulangerie T-1", "", "<b>merci</b>", Money.of("77.00"), BankOffice.TODAY),
                        BankPapers.transfer("T2", "Inconnu", "", "rien", Money.of("3.21"), BankOffice.TODAY)));
    }

    @Test
    public void a_refund_is_asked_for_once_within_the_credit_and_taken_back() {
        var address = "/billing/bank/refunds/new";
        assertThat(page(address + "?contract=" + A + "&document=A2026-000001"))
                .contains("value=\"A2026-000001\"", "value=\"100.00\"", "100,00\u00a0€");
        var form = TestVisit.to(address)
                .with("key", "form-1")
                .with("contract", A)
                .with("document", "A2026-000001")
                .with("amount", "60,00");
        post(form);
        post(form);
        assertThat(page("/billing/bank/refunds")).contains("A2026-000001", "60,00\u00a0€", "En attente");
        assertThat(office.asStaff(() -> office.batches.refundable(A))).isEqualTo(Money.of("40.00"));
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.refund("other", A, "", Money.of("40.01"))))
                .isInstanceOf(BankRefusal.TooMuchBack.class);
        var id = office.asStaff(() -> office.batches.refunds(Optional.empty(), Optional.empty(), 1))
                .items()
                .get(0)
                .id();
        post(TestVisit.to("/billing/bank/refunds/" + id + "/cancel"));
        assertThat(page("/billing/bank/refunds")).contains("Annulé");
        assertThat(office.asStaff(() -> office.batches.refundable(A))).isEqualTo(Money.of("100.00"));
    }

    @Test
    public void a_mandate_between_businesses_is_entered_and_its_confirmation_noted() {
        assertThat(page("/billing/bank/mandates/new")).contains("B2B, interentreprises", "auprès de sa banque");
        var to = ((Answer.Redirect) post(TestVisit.to("/billing/bank/mandates/new")
                        .with("contract", "SARL-1")
                        .with("iban", BankOffice.THEIRS)
                        .with("on", "2026-11-20")
                        .with("scheme", "b2b")
                        .with("evidence", "classeur 12")))
                .to();
        assertThat(page(to)).contains("À enregistrer par la banque", "La banque du client a confirmé");
        post(TestVisit.to(to + "/register"));
        assertThat(page(to)).contains("Enregistré par la banque du débiteur").doesNotContain("/register");
    }

    @Test
    public void the_signed_mandate_is_kept_and_handed_out_as_it_came() {
        var mandate = "/billing/bank/mandates/M-" + A + "-1";
        assertThat(page(mandate)).contains("Aucun fichier n’est conservé", "10\u00a0Mo", mandate + "/form");
        post(TestVisit.to(mandate + "/evidence").uploading("mandat.pdf", "%PDF-1.7 signé"));
        var shown = page(mandate);
        assertThat(shown).contains("mandat.pdf", "SHA-256", "Preuve de signature conservée");
        var address = shown.substring(shown.indexOf(mandate + "/evidence/"));
        var kept = download(address.substring(0, address.indexOf('"')));
        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo("%PDF-1.7 signé");
    }

    @Test
    public void a_file_that_shows_no_signature_is_refused_on_the_page() {
        var mandate = "/billing/bank/mandates/M-" + A + "-1";
        var answer = post(TestVisit.to(mandate + "/evidence").uploading("mandat.exe", "MZ"));
        assertThat(TestSite.html(answer)).contains("«\u00a0mandat.exe\u00a0» n’est ni un PDF");
        assertThat(page(mandate)).contains("Aucun fichier n’est conservé");
    }

    @Test
    public void forms_are_printed_for_a_mandate_and_for_the_next_one_of_a_contract() {
        assertThat(download("/billing/bank/mandates/M-" + A + "-1/form"))
                .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(page("/billing/bank/mandates/new")).contains("action=\"/billing/bank/mandates/form\"");
        assertThat(download("/billing/bank/mandates/form?contract=SARL-1&scheme=b2b"))
                .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] download(String address) {
        return office.asStaff(() -> {
            var answer = (Answer.Download) site.get(TestVisit.to(address));
            var out = new ByteArrayOutputStream();
            try {
                answer.content().writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    @Test
    public void every_page_is_there_when_nothing_has_come_yet() {
        assertThat(page("/billing/bank/files")).contains("Aucun fichier de la banque", "256\u00a0Mo au plus");
        assertThat(page("/billing/bank/match")).contains("Tout est rapproché");
        assertThat(page("/billing/bank/batches")).contains("Aucune remise");
        assertThat(page("/billing/bank/returns")).contains("Rien à faire");
        assertThat(page("/billing/bank/mandates")).contains("M-" + A + "-1").contains("FR14 •••• 2606");
    }

    @Test
    public void a_batch_is_planned_made_and_released_by_clicks() {
        assertThat(page("/billing/bank/batches/plan")).contains("F2026-000001").contains("03/12/2026");
        var made = redirect(post(TestVisit.to("/billing/bank/batches/plan")));
        assertThat(page(made)).contains("B2026-00001").contains("À libérer").contains("pain.008.001.08");
        post(TestVisit.to(made));
        assertThat(page(made)).contains("Libérée");
        office.asStaff(() -> office.courier.sweep(office.courier.folder()));
        assertThat(page(made)).contains("À la banque");
        assertThat(page("/billing/bank/batches")).contains("B2026-00001");
        assertThat(office.asStaff(() -> site.get(TestVisit.to(made + "/file")))).isInstanceOf(Answer.Download.class);
    }

    @Test
    public void a_file_is_brought_in_and_its_best_proposal_accepted_by_one_click() {
        var file = redirect(post(TestVisit.to("/billing/bank/files").uploading("releve.xml", statement())));
        assertThat(page(file)).contains("camt.053.001.08").contains("À rapprocher");
        var list = page("/billing/bank/match");
        assertThat(list)
                .contains("F2026-000002")
                .contains("&lt;b&gt;merci&lt;/b&gt;")
                .doesNotContain("<b>merci</b>");
        var address = list.substring(list.indexOf("action=\"/billing/bank/match/") + 8);
        var entry = address.substring(0, address.indexOf('"'));
        assertThat(page(entry)).contains("Boulangerie T-1").contains("Accepter");
        post(TestVisit.to(entry).with("items", "F2026-000002"));
        assertThat(page("/billing/bank/match"))
                .doesNotContain("Boulangerie T-1")
                .contains("Inconnu");
        assertThat(page(entry)).contains("F2026-000002");
    }

    @Test
    public void a_form_that_is_refused_comes_back_with_the_reason() {
        post(TestVisit.to("/billing/bank/files").uploading("releve.xml", statement()));
        var list = page("/billing/bank/match");
        var address = list.substring(list.indexOf("href=\"/billing/bank/match/") + 6);
        var entry = address.substring(0, address.indexOf('"'));
        var refused = TestSite.html(post(TestVisit.to(entry + "/aside")));
        assertThat(refused).contains("Ce champ est nécessaire");
        assertThat(TestSite.html(post(TestVisit.to(entry + "/split").with("parts", "F2026-000002 1,00"))))
                .contains("77,00")
                .contains("1,00");
        assertThat(page(entry + "?q=T-1")).contains("F2026-000002");
    }

    @Test
    public void a_mandate_shows_its_history_and_is_blocked_with_a_reason() {
        var mandate = "/billing/bank/mandates/M-" + A + "-1";
        assertThat(page(mandate)).contains("FR14 2004 1010 0505 0001 3M02 606").contains("Signé");
        post(TestVisit.to(mandate + "/block").with("reason", "le client le demande"));
        assertThat(page(mandate)).contains("le client le demande").contains("Débloquer");
        assertThat(page("/billing/bank/batches/plan")).contains("Ne partent pas");
    }

    @Test
    public void an_outdated_batch_says_why_and_is_made_anew_by_one_click() {
        office.asStaff(() -> office.debited("F2026-000003", "C-2026-00003", "96.00", DUE));
        var made = redirect(post(TestVisit.to("/billing/bank/batches/plan")));
        assertThat(page(made)).doesNotContain("Annuler et refaire");
        office.asStaff(() -> office.mandates.block("M-" + A + "-1", "le client le demande"));
        assertThat(page(made)).contains("F2026-000001 ne doit plus être prélevé", "Annuler et refaire");
        assertThat(TestSite.html(post(TestVisit.to(made)))).contains("ne doit plus être prélevé");
        var anew = redirect(post(TestVisit.to(made + "/anew")));
        assertThat(page(anew)).contains("B2026-00002", "96,00").doesNotContain("Annuler et refaire");
        assertThat(page(made)).contains("Annulée");
    }

    @Test
    public void a_released_batch_is_given_up_and_a_rejected_debit_presented_again() {
        var made = redirect(post(TestVisit.to("/billing/bank/batches/plan")));
        post(TestVisit.to(made));
        assertThat(TestSite.html(post(TestVisit.to(made + "/abandon")))).contains("Ce champ est nécessaire");
        post(TestVisit.to(made + "/abandon").with("reason", "erreur"));
        assertThat(page(made)).contains("Annulée");

        var batch = office.send();
        office.bankSends(
                "reponse.xml",
                BankPapers.answer(
                        batch,
                        "pain.008.001.08",
                        batch + "-1",
                        Map.of("F2026-000001", "FF01"),
                        Map.of("F2026-000001", Money.of("470.40")),
                        BankOffice.TODAY));
        assertThat(page("/billing/bank/returns")).contains("Représenter", "/billing/bank/returns/debits/F2026-000001");
        assertThat(TestSite.html(post(TestVisit.to("/billing/bank/returns/debits/F2026-000001")
                        .with("date", "2026-11-26"))))
                .contains("le fichier devait être à la banque");
        assertThat(page("/billing/bank/batches/" + batch)).contains("Représenter tous les rejets");
        post(TestVisit.to("/billing/bank/batches/" + batch + "/again").with("date", "2026-12-09"));
        assertThat(page("/billing/bank/batches/plan")).contains("F2026-000001-2", "09/12/2026");
    }

    @Test
    public void the_words_of_every_constant_are_there() {
        var ui = new Words(office.clock).in(fr.crmdata.api.Language.EN);
        for (var step : fr.crmdata.billing.model.returns.Step.values()) {
            assertThat(ui.has("billing.web.bank.step." + Ui.key(step)))
                    .as("%s", step)
                    .isTrue();
        }
        for (var stage : fr.crmdata.billing.office.Batches.Stage.values()) {
            assertThat(ui.has("billing.web.bank.stage." + Ui.key(stage)))
                    .as("%s", stage)
                    .isTrue();
        }
        for (var state : fr.crmdata.billing.office.Batches.State.values()) {
            assertThat(ui.has("billing.web.bank.batch." + Ui.key(state)))
                    .as("%s", state)
                    .isTrue();
        }
        for (var why : fr.crmdata.billing.model.matching.Match.Why.values()) {
            assertThat(ui.has(why.key())).as("%s", why).isTrue();
        }
    }

    /** A client's administrator has none of these permissions: they are the operator's. */
    @Test
    public void nobody_but_the_operators_staff_sees_or_does_anything_here() {
        assertThat(new BillingPermissions().audience())
                .isEqualTo(fr.crmdata.api.identity.PermissionSet.Audience.OPERATOR);
        for (var permission : new BillingPermissions().all()) {
            office.access.refuse(permission);
        }
        var mandate = "M-" + A + "-1";
        for (var forbidden : List.<Supplier<?>>of(
                () -> site.get(TestVisit.to("/billing/bank/files")),
                () -> site.get(TestVisit.to("/billing/bank/match")),
                () -> site.get(TestVisit.to("/billing/bank/batches")),
                () -> site.get(TestVisit.to("/billing/bank/batches/plan")),
                () -> site.get(TestVisit.to("/billing/bank/mandates/" + mandate)),
                () -> site.get(TestVisit.to("/billing/bank/returns")),
                () -> office.batches.make(),
                () -> office.batches.makeRefunds(),
                () -> office.batches.release("B2026-00001"),
                () -> office.batches.replay("B2026-00001"),
                () -> office.batches.confirm("B2026-00001"),
                () -> office.batches.cancel("B2026-00001", "x"),
                () -> office.batches.file("B2026-00001"),
                () -> office.batches.refund("k", A, "d", Money.of("1.00")),
                () -> office.batches.refundable(A),
                () -> site.get(TestVisit.to("/billing/bank/refunds")),
                () -> site.get(TestVisit.to("/billing/bank/refunds/new")),
                () -> office.mandates.sign(new NewMandate(A, "", BankOffice.THEIRS, DUE, Scheme.CORE, "x")),
                () -> office.mandates.register(mandate),
                () -> office.batches.cancelRefund("P2026-00001"),
                () -> office.mandates.changeAccount(mandate, BankOffice.THEIRS),
                () -> office.mandates.block(mandate, "x"),
                () -> office.mandates.unblock(mandate),
                () -> office.mandates.revoke(mandate),
                () -> office.files.content("f"),
                () -> office.files.problems("f"),
                () -> office.entries.get("e"),
                () -> office.entries.search("T-1", 1),
                () -> office.entries.accept("e", List.of("F2026-000002")),
                () -> office.entries.split("e", List.of()),
                () -> office.entries.credit("e", A),
                () -> office.entries.setAside("e", "x"),
                () -> office.entries.takeUp("e"),
                () -> office.tasks.done("t", ""))) {
            assertThatThrownBy(() -> office.asStaff(forbidden)).isInstanceOf(AccessRefusal.Forbidden.class);
        }
        assertThat(Permission.of("billing:read").area()).isEqualTo("billing");
    }
}
