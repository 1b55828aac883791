package fr.crmdata.billing.routes;

import static fr.crmdata.billing.bank.BankOffice.OURS;
import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static fr.crmdata.billing.routes.RunningRoutes.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.bank.BankLink;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.Batches;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.Before;
import org.junit.Test;

/** A link such as EBICS, chosen by the settings, carries what otherwise lies in folders. */
public class BankLinkTest extends WithBankRoutes {

    private final Ebics ebics = new Ebics();

    @Before
    public void open() {
        office.settings.put("bank_link", "ebics");
    }

    /** A bank that remembers what it was sent, and fails as it is told. */
    private static final class Ebics implements BankLink {

        final List<String> sent = new CopyOnWriteArrayList<>();
        final Map<String, String> waiting = new ConcurrentHashMap<>();
        volatile Optional<IOException> fails = Optional.empty();

        @Override
        public String name() {
            return "ebics";
        }

        @Override
        public String send(Outgoing file) throws IOException {
            if (fails.isPresent()) {
                throw fails.get();
            }
            assertThat(Sha256.of(Files.readAllBytes(file.file()))).isEqualTo(file.sha256());
            sent.add(file.id() + " " + file.order());
            return "N001";
        }

        @Override
        public List<Incoming> waiting() {
            return waiting.keySet().stream().<Incoming>map(Letter::new).toList();
        }

        @Override
        public void taken(Incoming file) {
            waiting.remove(file.name());
        }

        private final class Letter implements Incoming {
            private final String name;

            Letter(String name) {
                this.name = name;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(waiting.get(name).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    public void a_released_batch_goes_by_the_link_once_with_its_order_and_the_receipt_is_kept() throws Exception {
        office.links.addLink(ebics);
        var id = released();
        try (var routes = routes()) {
            waitUntil(() -> batch(id).state() == Batches.State.SENT);
            routes.goRound("billing-bank-out", 3);
        }
        assertThat(ebics.sent).containsExactly(id + " CORE_DEBITS");
        assertThat(batch(id).receipt()).isEqualTo("ebics N001");
        assertThat(folder.getRoot().toPath().resolve("bank/out")).doesNotExist();
    }

    @Test
    public void while_the_link_is_not_installed_nothing_goes_elsewhere() throws Exception {
        var id = released();
        try (var routes = routes()) {
            waitUntil(() -> batch(id).tries() == 1);
            assertThat(batch(id).error()).contains("ebics");
            office.links.addLink(ebics);
            office.clock.plusMinutes(10);
            waitUntil(() -> batch(id).state() == Batches.State.SENT);
        }
        assertThat(ebics.sent).hasSize(1);
        assertThat(folder.getRoot().toPath().resolve("bank/out")).doesNotExist();
    }

    @Test
    public void where_nobody_knows_whether_it_arrived_a_person_asks_the_bank() throws Exception {
        office.links.addLink(ebics);
        ebics.fails = Optional.of(new BankLink.Unsure("no answer to the last segment", new IOException()));
        var id = released();
        try (var routes = routes()) {
            waitUntil(() -> batch(id).state() == Batches.State.UNCERTAIN);
            ebics.fails = Optional.empty();
            office.clock.plusMinutes(600);
            routes.goRound("billing-bank-out", 3);
            assertThat(ebics.sent).isEmpty();
            assertThat(batch(id).error()).contains("last segment");
            office.asStaff(() -> office.batches.replay(id));
            waitUntil(() -> batch(id).state() == Batches.State.SENT);
        }
        assertThat(ebics.sent).hasSize(1);
    }

    @Test
    public void what_the_bank_has_for_us_is_kept_acknowledged_and_booked() throws Exception {
        office.links.addLink(ebics);
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", TODAY));
        var transfer = BankPapers.transfer("V1", "Client", "", "G2026-000001", Money.of("77.00"), TODAY);
        ebics.waiting.put("C53-1.xml", BankPapers.statement("S1", OURS, Money.ZERO, List.of(transfer)));
        try (var routes = routes()) {
            waitUntil(() -> ebics.waiting.isEmpty());
            waitUntil(() -> office.asStaff(() -> office.open("G2026-000001")).equals(Money.ZERO));
        }
        var files =
                office.asStaff(() -> office.files.find(Optional.empty(), 10)).items();
        assertThat(files).extracting(BankFiles.FileView::name).containsExactly("C53-1.xml");
    }

    @Test
    public void the_words_of_ebics_are_told_with_each_file() {
        assertThat(BankLink.Order.B2B_DEBITS)
                .returns("SDD", BankLink.Order::service)
                .returns("B2B", BankLink.Order::option)
                .returns("pain.008", BankLink.Order::message)
                .returns("CDB", BankLink.Order::orderType);
    }
}
