package fr.crmdata.billing.bank;

import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.files.FileRefusal;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.MandateEvidence;
import fr.crmdata.billing.office.MandateEvidence.Evidence;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What shows that a mandate was signed. */
public class EvidenceDeskTest extends DatabaseTest {

    private static final String A = "C-2026-00001";
    private static final String MANDATE = "M-" + A + "-1";
    private static final byte[] SCAN = "%PDF-1.7 the signed paper".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private BankOffice office;

    public EvidenceDeskTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
        office.asStaff(() -> office.debited("F2026-000001", A, "470.40", TODAY.plusDays(8)));
    }

    private Evidence keep(String name, byte[] content) {
        return office.asStaff(() -> office.evidence.keep(MANDATE, name, new ByteArrayInputStream(content)));
    }

    private List<Evidence> kept() {
        return office.asStaff(() -> office.evidence.of(MANDATE));
    }

    private byte[] content(String mandate, String id) {
        return office.asStaff(() -> {
            try (var content = office.evidence.open(mandate, id).content()) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    public void the_signed_paper_is_kept_with_its_hash_and_stands_in_the_history() {
        var evidence = keep("mandat.pdf", SCAN);
        assertThat(evidence.hash()).isEqualTo(Sha256.of(SCAN));
        assertThat(evidence.mediaType()).isEqualTo("application/pdf");
        assertThat(evidence.by()).isEqualTo("Camille");
        assertThat(kept()).containsExactly(evidence);
        assertThat(content(MANDATE, evidence.id())).isEqualTo(SCAN);
        assertThat(office.asStaff(() -> office.mandates.history(MANDATE)))
                .last()
                .satisfies(happened -> assertThat(happened.fact())
                        .isEqualTo(new MandateFact.Proven(TODAY, "mandat.pdf", Sha256.of(SCAN))));
        assertThat(office.audited).contains("billing.mandate-evidence", "billing.mandate-evidence-seen");
    }

    @Test
    public void the_same_content_is_kept_once() {
        var first = keep("mandat.pdf", SCAN);
        assertThat(keep("copie.pdf", SCAN)).isEqualTo(first);
        assertThat(kept()).hasSize(1);
        assertThat(office.asStaff(() -> office.mandates.history(MANDATE))).hasSize(2);
    }

    @Test
    public void two_who_keep_the_same_at_the_same_moment_keep_it_once() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<Evidence> one = () -> keep("mandat.pdf", SCAN);
            for (var done : both.invokeAll(List.of(one, one))) {
                assertThat(done.get().hash()).isEqualTo(Sha256.of(SCAN));
            }
        } finally {
            both.shutdown();
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    public void evidence_does_not_touch_what_may_be_collected() {
        keep("mandat.pdf", SCAN);
        assertThat(office.asStaff(() -> office.mandates.active(A))).isPresent();
        assertThat(office.send()).isEqualTo("B2026-00001");
    }

    @Test
    public void proof_can_be_kept_of_a_mandate_that_was_revoked() {
        office.asStaff(() -> office.mandates.revoke(MANDATE));
        keep("mandat.pdf", SCAN);
        assertThat(office.asStaff(() -> office.mandates.get(MANDATE)).state().name())
                .isEqualTo("REVOKED");
    }

    @Test
    public void other_kinds_and_what_is_too_large_are_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> keep("page.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BankRefusal.NoEvidence.class);
        var large = Arrays.copyOf(SCAN, (int) MandateEvidence.MOST_BYTES + 1);
        assertThatThrownBy(() -> keep("large.pdf", large)).isInstanceOf(FileRefusal.TooLarge.class);
        assertThatThrownBy(() ->
                        office.asStaff(() -> office.evidence.keep("M-none", "a.pdf", new ByteArrayInputStream(SCAN))))
                .isInstanceOf(BankRefusal.UnknownMandate.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    public void a_file_of_one_mandate_is_not_found_with_another() {
        office.asStaff(() -> office.debited("F2026-000002", "C-2026-00002", "96.00", TODAY.plusDays(8)));
        var id = keep("mandat.pdf", SCAN).id();
        assertThatThrownBy(() -> content("M-C-2026-00002-1", id)).isInstanceOf(BankRefusal.UnknownFile.class);
    }

    @Test
    public void who_has_no_permission_neither_sees_nor_keeps_any() {
        var id = keep("mandat.pdf", SCAN).id();
        office.access.refuse(BillingPermissions.READ);
        office.access.refuse(BillingPermissions.COLLECT);
        assertThatThrownBy(this::kept).isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> content(MANDATE, id)).isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> keep("autre.pdf", SCAN)).isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
