package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.MyMandates.OwnMandate;
import fr.crmdata.platform.page.FakeHouse;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class MyMandateDeskTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 10, 1);

    private final List<Object> asked = new ArrayList<>();

    /** Answers only which mandate is active, and remembers of which contract. */
    private Mandates mandates() {
        return (Mandates) Proxy.newProxyInstance(
                Mandates.class.getClassLoader(), new Class<?>[] {Mandates.class}, (self, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("active");
                    asked.add(arguments[0]);
                    return Optional.of(new MandateView(
                            "RUM-T0001",
                            String.valueOf(arguments[0]),
                            Mandates.State.ACTIVE,
                            "CORE",
                            "Boulangerie du Marché",
                            "FR1420041010050500013M02606",
                            SIGNED,
                            SIGNED.plusYears(3),
                            Money.ZERO,
                            1));
                });
    }

    @Test
    public void a_client_sees_the_mandates_of_its_own_contracts_with_the_account_hidden() {
        var desk = new MyMandateDesk(new FakeHouse(""), new MadeUpInvoices().mine(), mandates());
        assertThat(desk.active())
                .containsExactly(new OwnMandate("C-2026-00007", "RUM-T0001", "FR14 •••• 2606", SIGNED));
        assertThat(asked).containsExactly("C-2026-00007");
    }
}
