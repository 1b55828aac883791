package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.Mandates.NewMandate;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a client agreed to with the subscription becomes one mandate, whoever asks for it at the same moment; on both databases. */
public class FirstMandateTest extends DatabaseTest {

    /** So many contracts make sure that the two meet. */
    private static final int CONTRACTS = 12;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private BankOffice office;

    public FirstMandateTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
    }

    private static String contract(int number) {
        return "C-2026-" + (10_000 + number);
    }

    /** Both do it for one contract after the other, each at the same moment. */
    private List<List<String>> together(Function<String, String> first, Function<String, String> second)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Future<List<String>>>();
            for (var work : List.of(first, second)) {
                answers.add(threads.submit(() -> {
                    var found = new ArrayList<String>();
                    for (var number = 0; number < CONTRACTS; number++) {
                        var contract = contract(number);
                        barrier.await(60, TimeUnit.SECONDS);
                        found.add(office.asStaff(() -> work.apply(contract)));
                    }
                    return found;
                }));
            }
            var found = new ArrayList<List<String>>();
            for (var answer : answers) {
                found.add(answer.get(120, TimeUnit.SECONDS));
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }

    private String ensured(String contract) {
        return office.mandates.ensure(contract).orElseThrow().reference();
    }

    private List<String> all() {
        return office.asStaff(() -> office.mandates.find(MandateFilter.all(), Optional.empty(), 50).items().stream()
                .map(MandateView::reference)
                .toList());
    }

    @Test
    public void two_who_ask_at_the_same_moment_get_the_same_mandate() throws Exception {
        var answers = together(this::ensured, this::ensured);
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).hasSize(CONTRACTS);
        assertThat(all()).hasSize(CONTRACTS);
    }

    @Test
    public void mandates_on_paper_that_are_entered_at_the_same_moment_have_references_of_their_own() throws Exception {
        Function<String, String> sign = contract -> office.mandates
                .sign(new NewMandate(
                        contract, "", BankOffice.THEIRS, BankOffice.TODAY, Scheme.CORE, "formulaire du 25 novembre"))
                .reference();
        var answers = together(sign, sign);
        assertThat(answers.get(0)).doesNotContainAnyElementsOf(answers.get(1));
        assertThat(all()).hasSize(2 * CONTRACTS).doesNotHaveDuplicates();
    }
}
