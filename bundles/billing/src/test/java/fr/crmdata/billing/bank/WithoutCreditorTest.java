package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Agreement;
import fr.crmdata.api.contracts.ContractAccounts.Method;
import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.platform.data.TestDatabases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** As it is shipped: the identifier by which we would collect is not set yet, and somebody subscribes with a debit. */
public class WithoutCreditorTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestBooks books;
    private BookInvoices invoices;
    private BankOffice office;

    @Before
    public void open() {
        books = new TestBooks(data);
        invoices = new BookInvoices(books);
        office = new BankOffice(data, folder.getRoot().toPath(), books.clock, new Subscribers());
        office.settings.put("creditor_identifier", "");
        books.run.setMandates(office.mandates);
    }

    private final class Subscribers extends BookNeighbours {

        Subscribers() {
            super(books);
        }

        @Override
        ContractAccounts contracts() {
            return agreed(books.accounts);
        }

        @Override
        Invoices invoices() {
            return invoices;
        }
    }

    /** Whoever pays by debit gave the account with the subscription. */
    private static ContractAccounts agreed(ContractAccounts real) {
        return (ContractAccounts) Proxy.newProxyInstance(
                ContractAccounts.class.getClassLoader(),
                new Class<?>[] {ContractAccounts.class},
                (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(real, arguments);
                        return method.getName().equals("payers") ? withAccounts((Map<?, ?>) answer) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Map<String, Payer> withAccounts(Map<?, ?> payers) {
        var all = new LinkedHashMap<String, Payer>();
        payers.values().stream().map(Payer.class::cast).forEach(payer -> all.put(payer.contract(), withAccount(payer)));
        return all;
    }

    private static Payer withAccount(Payer payer) {
        return new Payer(
                payer.contract(),
                payer.client(),
                payer.name(),
                payer.person(),
                payer.street(),
                payer.postalCode(),
                payer.city(),
                payer.country(),
                payer.siren(),
                payer.vatNumber(),
                payer.email(),
                payer.language(),
                payer.method(),
                payer.method() == Method.DIRECT_DEBIT
                        ? Optional.of(new Agreement(
                                BankOffice.THEIRS,
                                START.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                                "192.0.2.7"))
                        : Optional.empty());
    }

    private String subscribed(String name, PaymentMethod method) {
        return office.asStaff(() ->
                books.contracts.open(Optional.empty(), TestBooks.holder(name), TestBooks.facts(START, method), START));
    }

    private Invoice.Payment payment(String contract) {
        return office.asStaff(() ->
                invoices.find(invoices.open(contract).get(0).number()).invoice().payment());
    }

    @Test
    public void the_run_goes_on_what_should_be_debited_is_payable_by_transfer_and_the_staff_is_warned() {
        books.clock.set(START);
        var debited = subscribed("Boulangerie", PaymentMethod.DIRECT_DEBIT);
        var other = subscribed("Fleuriste", PaymentMethod.TRANSFER);
        office.asStaff(() -> books.day(START));
        assertThat(payment(debited)).isInstanceOf(Invoice.Transfer.class);
        assertThat(payment(other)).isInstanceOf(Invoice.Transfer.class);
        assertThat(office.asStaff(() -> books.runDesk().warnings()))
                .first()
                .asString()
                .contains("ICS", "payables par virement");
    }

    @Test
    public void once_it_is_set_the_mandate_of_the_subscription_is_used() {
        office.settings.remove("creditor_identifier");
        books.clock.set(START);
        var debited = subscribed("Boulangerie", PaymentMethod.DIRECT_DEBIT);
        office.asStaff(() -> books.day(START));
        assertThat(payment(debited)).isInstanceOf(Invoice.DirectDebit.class);
        assertThat(office.asStaff(() -> books.runDesk().warnings())).noneMatch(told -> told.contains("ICS"));
    }
}
