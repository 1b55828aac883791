package fr.crmdata.licensing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The operator's daily work over SOAP says and does what the use cases do. */
public class LicensingWorkEndpointTest {

    private static final LocalDate TODAY = TestOffice.TODAY;

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private TestOffice office;
    private LicensingWorkEndpoint soap;

    @Before
    public void open() {
        office = new TestOffice(data);
        soap = new LicensingWorkEndpoint(
                office.work,
                office.tasks,
                new Played<>(Letters.class).useCase(),
                new Played<>(Subscriptions.class).useCase(),
                office.access);
    }

    private String contract() {
        return office.contracts.open(
                Optional.of(TestDatabases.ACME), TestOffice.holder("Acme"), TestOffice.facts(TODAY));
    }

    @Test
    public void a_day_is_run_and_what_was_done_is_told_with_its_sums() {
        office.asStaff(() -> {
            var number = contract();
            office.clock.set(TODAY.plusDays(30));
            var run = soap.runDay(TODAY.plusDays(30).toString());
            assertThat(run.contracts).isEqualTo(1);
            assertThat(run.acts).isPositive();
            assertThat(soap.runDay(TODAY.plusDays(30).toString()).acts).isZero();
            assertThat(soap.listDoneActs(number, null, 100))
                    .filteredOn(act -> act.key.equals("issue-invoice:" + TODAY))
                    .singleElement()
                    .satisfies(act -> {
                        assertThat(act.gross).isEqualByComparingTo("470.40");
                        assertThat(act.clause).isEqualTo("CL-20");
                    });
        });
    }

    @Test
    public void tasks_are_listed_and_marked() {
        office.asStaff(() -> {
            var number = contract();
            office.contracts.record(number, new Fact.FraudReported(TODAY));
            var task = soap.listTasks(null).get(0);
            assertThat(task.kind).isEqualTo("ASSESS_BREACH");
            soap.markTaskDone(task.id, "nothing was seen");
            assertThat(soap.listTasks(null)).isEmpty();
        });
    }

    @Test
    public void what_is_missing_or_unreadable_is_a_refusal_that_names_the_field() {
        office.asStaff(() -> List.<Runnable>of(
                        () -> soap.runDay("01/12/2026"),
                        () -> soap.markTaskDone(null, null),
                        () -> soap.enterLetterDates("L-1", 1L, null, null, null, null),
                        () -> soap.listSubscriptions("SOLD", null, null))
                .forEach(call -> assertThatThrownBy(call::run).isInstanceOf(LicensingRefusal.Invalid.class)));
    }

    @Test
    public void it_needs_the_same_permissions() {
        office.access.refuse(LicensingPermissions.RUN);
        office.access.refuse(LicensingPermissions.READ);
        office.asStaff(() -> List.<Runnable>of(
                        () -> soap.runDay(TODAY.toString()),
                        () -> soap.listDoneActs(null, null, null),
                        () -> soap.listTasks(null))
                .forEach(call -> assertThatThrownBy(call::run).isInstanceOf(AccessRefusal.class)));
    }
}
