package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.MyMandates.OwnMandate;
import fr.crmdata.billing.office.MyMandates.Standing;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.platform.page.FakeHouse;
import fr.crmdata.testing.MovingClock;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class MyMandateDeskTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 10, 1);

    private final List<Object> asked = new ArrayList<>();

    /** Answers only which mandates a contract has, and remembers of which contract. */
    private Mandates mandates(MandateView... kept) {
        return (Mandates) Proxy.newProxyInstance(
                Mandates.class.getClassLoader(), new Class<?>[] {Mandates.class}, (self, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("find");
                    ((MandateFilter) arguments[0]).contract().ifPresent(asked::add);
                    return new Slice<>(List.of(kept), Optional.empty());
                });
    }

    private static MandateView mandate(Mandates.State state, LocalDate until) {
        return new MandateView(
                "RUM-T0001",
                "C-2026-00007",
                state,
                "CORE",
                "Boulangerie du Marché",
                "FR1420041010050500013M02606",
                SIGNED,
                until,
                Money.ZERO,
                1);
    }

    private static MyMandateDesk desk(Mandates mandates) {
        return new MyMandateDesk(
                new FakeHouse(""), new MadeUpInvoices().mine(), mandates, new MovingClock(LocalDate.of(2026, 12, 1)));
    }

    @Test
    public void a_client_sees_the_mandates_of_its_own_contracts_with_the_account_hidden() {
        var until = SIGNED.plusYears(3);
        assertThat(desk(mandates(mandate(Mandates.State.ACTIVE, until))).all())
                .containsExactly(
                        new OwnMandate("C-2026-00007", "RUM-T0001", "FR14 •••• 2606", SIGNED, Standing.ACTIVE, until));
        assertThat(asked).containsExactly("C-2026-00007");
    }

    @Test
    public void a_client_sees_why_a_mandate_is_not_used() {
        var until = SIGNED.plusYears(3);
        var over = LocalDate.of(2026, 11, 30);
        assertThat(desk(mandates(
                                mandate(Mandates.State.BLOCKED, until),
                                mandate(Mandates.State.AWAITED, until),
                                mandate(Mandates.State.REVOKED, over),
                                mandate(Mandates.State.ACTIVE, over)))
                        .all())
                .extracting(OwnMandate::standing)
                .containsExactly(Standing.BLOCKED, Standing.AWAITED, Standing.REVOKED, Standing.LAPSED);
    }
}
