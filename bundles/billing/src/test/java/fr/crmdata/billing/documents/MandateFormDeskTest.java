package fr.crmdata.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.billing.bank.BankOffice;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.MandateForms.Form;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Mandates on paper. */
public class MandateFormDeskTest {

    private static final String A = "C-2026-00001";
    /** The one contract of the client that asks, see the made-up invoices. */
    private static final String MINE = "C-2026-00007";

    private static final Caller CLIENT =
            new Caller(Caller.Kind.USER, "leila", "Leïla", TestDatabases.ACME, Role.ADMINISTRATOR, Language.FR);

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private BankOffice office;

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
        office.asStaff(() -> office.debited("F2026-000001", A, "470.40", BankOffice.TODAY.plusDays(8)));
    }

    private static String text(Form form) throws IOException {
        Files.write(
                Files.createDirectories(Path.of("target", "papers")).resolve(form.reference() + ".pdf"), form.pdf());
        try (var document = Loader.loadPDF(form.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    @Test
    public void a_mandate_is_printed_with_all_that_the_rulebook_wants() throws IOException {
        assertThat(text(office.asStaff(() -> office.forms.of("M-" + A + "-1"))))
                .contains("Mandat de prélèvement SEPA", "M-" + A + "-1", "FR72ZZZ123456", "CRM & DATA")
                .contains("vous autorisez CRM & DATA à envoyer des instructions à votre banque")
                .contains("dans les 8 semaines", "Paiement récurrent")
                .contains("Boulangerie " + A, "12 quai Saint-Vincent", "69001 Lyon")
                .contains("FR14 2004 1010 0505 0001 3M02 606")
                .doesNotContain("interentreprises");
    }

    @Test
    public void a_new_one_between_businesses_is_called_so_and_promises_no_refund() throws IOException {
        var form = office.asStaff(() -> office.forms.blank("SARL-1", Scheme.B2B));
        assertThat(form.reference()).isEqualTo("M-SARL-1-1");
        assertThat(text(form))
                .contains("Mandat de prélèvement SEPA interentreprises", "M-SARL-1-1")
                .contains("Vous n’êtes pas en droit de demander à votre banque le remboursement")
                .contains("Boulangerie SARL-1", "FR14 2004 1010 0505 0001 3M02 606")
                .doesNotContain("8 semaines");
    }

    @Test
    public void what_is_not_known_is_left_to_be_filled_in() throws IOException {
        assertThat(text(office.asStaff(() -> office.forms.blank("T-9", Scheme.CORE))))
                .contains("M-T-9-1", "Compte à débiter (IBAN)")
                .doesNotContain("FR14");
    }

    @Test
    public void the_next_mandate_is_announced_under_the_reference_that_it_gets() {
        var form = office.asStaff(() -> office.forms.blank(A, Scheme.CORE));
        assertThat(form.reference()).isEqualTo("M-" + A + "-2");
    }

    @Test
    public void who_is_no_business_gets_no_form_between_businesses() {
        assertThatThrownBy(() -> office.asStaff(() -> office.forms.blank(A, Scheme.B2B)))
                .isInstanceOf(BankRefusal.NoBusiness.class);
    }

    @Test
    public void without_our_own_identifier_there_is_no_form() {
        office.settings.put("creditor_identifier", "");
        assertThatThrownBy(() -> office.asStaff(() -> office.forms.of("M-" + A + "-1")))
                .isInstanceOf(BankRefusal.CreditorMissing.class);
    }

    @Test
    public void a_client_has_forms_of_its_own_contracts_only() {
        office.access.refuse(BillingPermissions.READ);
        data.scope().as(CLIENT, () -> {
            assertThat(office.forms.mine(MINE, Scheme.CORE).reference()).isEqualTo("M-" + MINE + "-1");
            assertThatThrownBy(() -> office.forms.mine(A, Scheme.CORE))
                    .isInstanceOf(BillingRefusal.UnknownContract.class);
            assertThatThrownBy(() -> office.forms.of("M-" + A + "-1")).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> office.forms.blank(A, Scheme.CORE)).isInstanceOf(AccessRefusal.Forbidden.class);
            return null;
        });
    }

    @Test
    public void a_client_gets_the_mandate_that_is_in_force_and_a_new_one_when_it_is_revoked() {
        office.asStaff(() -> office.debited("F2026-000002", MINE, "96.00", BankOffice.TODAY.plusDays(8)));
        assertThat(data.scope()
                        .as(CLIENT, () -> office.forms.mine(MINE, Scheme.CORE))
                        .reference())
                .isEqualTo("M-" + MINE + "-1");
        office.asStaff(() -> office.mandates.revoke("M-" + MINE + "-1"));
        assertThat(data.scope()
                        .as(CLIENT, () -> office.forms.mine(MINE, Scheme.CORE))
                        .reference())
                .isEqualTo("M-" + MINE + "-2");
    }
}
