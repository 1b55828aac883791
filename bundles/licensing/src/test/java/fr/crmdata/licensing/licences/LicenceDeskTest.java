package fr.crmdata.licensing.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.licence.KeyRing;
import fr.crmdata.licensing.model.licence.Licence;
import fr.crmdata.licensing.model.licence.LicenceFile;
import fr.crmdata.licensing.model.licence.LicenceKey;
import fr.crmdata.licensing.model.licence.LicenceKey.State;
import fr.crmdata.licensing.model.licence.LicenceRefusal;
import fr.crmdata.licensing.model.licence.LicenceRefusal.Why;
import fr.crmdata.licensing.model.licence.Validity;
import fr.crmdata.licensing.office.Licences.Issued;
import fr.crmdata.licensing.rest.LicenceResource;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LicenceDeskTest extends DatabaseTest {

    private static final LocalDate TODAY = TestOffice.TODAY;
    private static final LocalDate UNTIL = TODAY.plusYears(1);

    @Rule
    public final TestDatabases premises;

    @Rule
    public final TemporaryFolder files = new TemporaryFolder();

    private Server operator;
    private Server here;
    private Path drop;
    private String contract;

    public LicenceDeskTest(TestDatabases.Kind kind) {
        super(kind);
        premises = new TestDatabases(kind);
    }

    @Before
    public void open() throws IOException {
        operator = new Server(data, files.newFolder("operator").toPath());
        here = new Server(premises, files.newFolder("here").toPath(), fingerprint());
        drop = Files.createDirectories(here.folder.folder());
        contract = operator.asStaff(() -> operator.office.contracts.open(
                Optional.empty(), TestOffice.holder("Dupont & Fils"), TestOffice.facts(TODAY)));
    }

    private String fingerprint() {
        return operator.asStaff(operator.desk::keys).get(0).fingerprint();
    }

    private Issued issue() {
        return operator.asStaff(() -> operator.desk.issue(contract, Optional.empty(), UNTIL, 15));
    }

    private void drop(String name, String text) {
        try {
            Files.writeString(drop.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        here.folder.sweep();
    }

    private void dropKeys(String name) {
        drop(name, operator.asStaff(operator.desk::keyFile));
    }

    private static void refused(Why why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(LicenceRefusal.class, no -> assertThat(no.why())
                .isEqualTo(why));
    }

    private Validity validity() {
        return here.desk.installed().orElseThrow().validity();
    }

    @Test
    public void a_licence_says_what_the_contract_opens() {
        var issued = issue();
        assertThat(issued.licence().holder()).isEqualTo("Dupont & Fils");
        assertThat(issued.licence().seats()).isEqualTo(Map.of("crm", 8));
        assertThat(issued.licence().id()).isEqualTo("LIC-2026-00001");
        assertThat(operator.asStaff(() -> operator.desk.issued(Optional.of(contract))))
                .containsExactly(issued);
        assertThat(operator.asStaff(() -> operator.desk.text("LIC-2026-00001"))).isEqualTo(issued.text());
    }

    @Test
    public void keys_and_licence_are_installed_by_dropping_them() {
        dropKeys("operator.keys");
        drop("dupont.licence", issue().text());
        assertThat(validity()).isEqualTo(Validity.VALID);
        assertThat(here.desk.installed().orElseThrow().licence().seats()).isEqualTo(Map.of("crm", 8));
        assertThat(here.folder.refused()).isEmpty();
    }

    @Test
    public void a_licence_that_came_before_its_keys_is_taken_when_they_come() {
        drop("dupont.licence", issue().text());
        assertThat(here.folder.refused()).containsOnlyKeys("dupont.licence");
        assertThat(here.desk.installed()).isEmpty();
        dropKeys("operator.keys");
        assertThat(validity()).isEqualTo(Validity.VALID);
        assertThat(here.folder.refused()).isEmpty();
    }

    @Test
    public void a_changed_licence_is_refused_and_the_good_one_goes_on() {
        dropKeys("operator.keys");
        drop("a.licence", issue().text());
        drop("b.licence", issue().text().replace("crm 8", "crm 80"));
        assertThat(here.folder.refused().get("b.licence")).contains("La signature ne correspond pas");
        assertThat(here.desk.installed().orElseThrow().licence().seats()).isEqualTo(Map.of("crm", 8));
    }

    @Test
    public void what_was_changed_in_the_database_does_not_count() {
        dropKeys("operator.keys");
        drop("a.licence", issue().text());
        here.asStaff(() -> {
            here.office.operator.inOne(() -> here.office
                    .operator
                    .sql()
                    .update(
                            "UPDATE licensing_installed SET text = ?",
                            issue().text().replace("crm 8", "crm 80")));
            return null;
        });
        here.folder.sweep();
        assertThat(here.desk.installed().orElseThrow().licence().seats()).isEqualTo(Map.of("crm", 8));
    }

    @Test
    public void a_licence_for_another_installation_is_refused() {
        dropKeys("operator.keys");
        var elsewhere =
                operator.asStaff(() -> operator.desk.issue(contract, Optional.of("0123456789abcdef"), UNTIL, 0));
        drop("elsewhere.licence", elsewhere.text());
        assertThat(here.folder.refused().get("elsewhere.licence")).contains("autre installation");
        var id = here.asStaff(here.desk::installation);
        var bound = operator.asStaff(() -> operator.desk.issue(contract, Optional.of(id), UNTIL, 0));
        drop("bound.licence", bound.text());
        assertThat(here.desk.installed().orElseThrow().licence()).isEqualTo(bound.licence());
        assertThat(here.asStaff(here.desk::installation)).isEqualTo(id);
    }

    @Test
    public void a_licence_for_another_product_is_refused_whatever_way_it_comes_and_nothing_is_installed() {
        dropKeys("operator.keys");
        var ours = issue().licence();
        var key = operator.asStaff(operator.desk::keys).get(0);
        var other = LicenceFile.signed(
                new Licence(
                        ours.id(),
                        "other-crm",
                        ours.holder(),
                        ours.contract(),
                        ours.installation(),
                        ours.seats(),
                        ours.from(),
                        ours.until(),
                        ours.graceDays(),
                        ours.key(),
                        ours.issuedAt()),
                operator.chest.privateHalf(key));
        drop("other.licence", other);
        assertThat(here.folder.refused().get("other.licence")).contains("other-crm", "crmdata");
        here.asStaff(() -> {
            refused(Why.OTHER_PRODUCT, () -> here.desk.install(other));
            var rest = new LicenceResource(here.desk, here.office.access);
            assertThatThrownBy(() -> rest.install(new LicenceResource.FileBody(other)))
                    .isInstanceOfSatisfying(LicenceRefusal.class, refusal -> {
                        assertThat(refusal.kind().status()).isEqualTo(409);
                        assertThat(refusal.code()).isEqualTo("licensing.licence.other-product");
                        assertThat(refusal.message(Language.FR)).contains("other-crm", "crmdata");
                    });
            return null;
        });
        assertThat(here.desk.installed()).isEmpty();
    }

    @Test
    public void it_warns_then_has_a_grace_then_ends() {
        dropKeys("operator.keys");
        drop("a.licence", issue().text());
        here.clock.set(UNTIL.minusDays(10));
        assertThat(validity()).isEqualTo(Validity.ENDS_SOON);
        here.clock.set(UNTIL.plusDays(1));
        assertThat(validity()).isEqualTo(Validity.GRACE);
        here.clock.set(UNTIL.plusDays(16));
        assertThat(validity()).isEqualTo(Validity.ENDED);
        assertThat(here.desk.installed().orElseThrow().opens()).isFalse();
    }

    @Test
    public void a_clock_that_was_set_back_opens_nothing_until_it_is_right_again() {
        dropKeys("operator.keys");
        drop("a.licence", issue().text());
        here.clock.set(TODAY.plusDays(100));
        here.folder.sweep();
        here.clock.set(TODAY.plusDays(50));
        here.folder.sweep();
        assertThat(validity()).isEqualTo(Validity.CLOCK_SET_BACK);
        var again = new Server(premises, files.getRoot().toPath().resolve("here"), "");
        again.clock.set(TODAY.plusDays(50));
        assertThat(again.desk.installed().orElseThrow().validity()).isEqualTo(Validity.CLOCK_SET_BACK);
        here.clock.set(TODAY.plusDays(100));
        assertThat(validity()).isEqualTo(Validity.VALID);
    }

    @Test
    public void a_clock_set_back_does_not_bring_an_ended_licence_back() {
        dropKeys("operator.keys");
        var text = issue().text();
        here.clock.set(UNTIL.plusDays(30));
        here.folder.sweep();
        here.clock.set(TODAY);
        drop("late.licence", text);
        assertThat(here.folder.refused().get("late.licence")).contains("horloge");
        assertThat(here.desk.installed()).isEmpty();
    }

    @Test
    public void the_newest_of_several_counts() {
        dropKeys("operator.keys");
        drop("a.licence", issue().text());
        operator.clock.set(TODAY.plusDays(1));
        here.clock.set(TODAY.plusDays(1));
        var longer = operator.asStaff(() -> operator.desk.issue(contract, Optional.empty(), UNTIL.plusYears(1), 15));
        drop("b.licence", longer.text());
        assertThat(here.desk.installed().orElseThrow().licence()).isEqualTo(longer.licence());
    }

    @Test
    public void a_new_key_signs_and_what_the_old_one_signed_counts_until_it_is_revoked() {
        dropKeys("1.keys");
        drop("a.licence", issue().text());
        var old = operator.asStaff(operator.desk::keys).get(0);
        var fresh = operator.asStaff(operator.desk::rotate);
        var issued = issue();
        assertThat(issued.licence().key()).isEqualTo(fresh.id()).isNotEqualTo(old.id());
        drop("b.licence", issued.text());
        assertThat(here.folder.refused().get("b.licence")).contains(fresh.id());
        dropKeys("2.keys");
        assertThat(here.folder.refused()).isEmpty();
        assertThat(here.desk.installed().orElseThrow().licence()).isEqualTo(issued.licence());

        operator.asStaff(() -> {
            operator.desk.revoke(old.id());
            return null;
        });
        dropKeys("3.keys");
        // Signed by the newer key now, which the list before knew.
        assertThat(here.folder.refused()).doesNotContainKey("3.keys");
        assertThat(operator.asStaff(operator.desk::keys))
                .extracting(LicenceKey::state)
                .containsExactly(State.REVOKED, State.CURRENT);
        assertThat(here.desk.installed().orElseThrow().licence()).isEqualTo(issued.licence());
        assertThat(operator.asStaff(() -> operator.desk.issued(Optional.empty())))
                .hasSize(2);
    }

    @Test
    public void keys_of_somebody_else_do_not_replace_those_that_are_trusted() throws IOException {
        dropKeys("1.keys");
        drop("a.licence", issue().text());
        var chest = new KeyChest(files.newFolder("foreign").toPath());
        var foreign = chest.make(here.clock.instant());
        var ring = KeyRing.of(foreign).with(chest.make(here.clock.instant()));
        drop("2.keys", ring.signed(chest.privateHalf(foreign)));
        assertThat(here.folder.refused()).containsOnlyKeys("2.keys");
        assertThat(validity()).isEqualTo(Validity.VALID);
    }

    @Test
    public void the_first_list_of_keys_is_not_believed_for_its_own_sake() throws IOException {
        var chest = new KeyChest(files.newFolder("foreign").toPath());
        var foreign = chest.make(here.clock.instant());
        drop("foreign.keys", KeyRing.of(foreign).signed(chest.privateHalf(foreign)));
        assertThat(here.folder.refused().get("foreign.keys")).contains(foreign.id(), "empreinte");
        var both =
                KeyRing.of(foreign).with(operator.asStaff(operator.desk::keys).get(0));
        drop("foreign.keys", both.signed(chest.privateHalf(foreign)));
        assertThat(here.folder.refused()).containsKey("foreign.keys");
        dropKeys("operator.keys");
        drop("a.licence", issue().text());
        assertThat(validity()).isEqualTo(Validity.VALID);
    }

    @Test
    public void without_the_setting_a_person_says_the_fingerprint_of_the_first_list() {
        here = new Server(premises, files.getRoot().toPath().resolve("here"), "");
        var list = operator.asStaff(operator.desk::keyFile);
        dropKeys("operator.keys");
        assertThat(here.folder.refused()).containsKey("operator.keys");
        here.asStaff(() -> {
            refused(Why.FIRST_KEYS, () -> here.desk.trust(list, Optional.empty()));
            refused(Why.OTHER_FINGERPRINT, () -> here.desk.trust(list, Optional.of("1f2e-33ab-9c01-77d4")));
            var told = fingerprint().toUpperCase(Locale.ROOT).replace('-', ' ');
            return here.desk.trust(list, Optional.of(told));
        });
        here.folder.sweep();
        assertThat(here.folder.refused()).isEmpty();
        drop("a.licence", issue().text());
        assertThat(validity()).isEqualTo(Validity.VALID);
    }

    @Test
    public void what_cannot_be_issued_is_refused() {
        operator.asStaff(() -> {
            assertThatThrownBy(() -> operator.desk.issue("C-2026-99999", Optional.empty(), UNTIL, 0))
                    .isInstanceOf(LicensingRefusal.UnknownContract.class);
            assertThatThrownBy(() -> operator.desk.issue(contract, Optional.empty(), TODAY.minusDays(1), 0))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> operator.desk.issue(contract, Optional.empty(), UNTIL, 400))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> operator.desk.issue(contract, Optional.of("a b"), UNTIL, 0))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            refused(Why.UNKNOWN, () -> operator.desk.text("LIC-2026-99999"));
            refused(Why.UNKNOWN_KEY, () -> operator.desk.revoke("none"));
            return null;
        });
        operator.clock.set(TODAY.minusDays(1));
        operator.asStaff(() -> {
            refused(Why.NOTHING_OPENED, () -> operator.desk.issue(contract, Optional.empty(), UNTIL, 0));
            return null;
        });
    }

    @Test
    public void nobody_else_can_read_the_private_keys() throws IOException {
        issue();
        var folder = files.getRoot().toPath().resolve("operator");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var keys = Files.list(folder)) {
            assertThat(keys.filter(Files::isRegularFile).map(key -> {
                        try {
                            return PosixFilePermissions.toString(Files.getPosixFilePermissions(key));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }))
                    .containsExactly("rw-------");
        }
    }
}
