package fr.crmdata.billing.routes;

import static fr.crmdata.billing.bank.BankOffice.OURS;
import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static fr.crmdata.billing.routes.RunningRoutes.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.office.BankFiles.FileView;
import fr.crmdata.billing.office.BankFiles.State;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.office.Batches;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The bank's files by SFTP, against a server as banks have it. */
public class RemoteBankTest extends WithBankRoutes {

    private BankServer server;

    @Before
    public void open() throws IOException {
        server = new BankServer(folder.getRoot().toPath().resolve("server"));
    }

    @After
    public void close() throws IOException {
        server.close();
    }

    @Test
    public void a_released_batch_lies_whole_and_once_on_the_banks_server() throws Exception {
        office.settings.put("bank_send_to", server.address("to-bank"));
        var id = released();
        try (var routes = routes()) {
            waitUntil(() -> batch(id).state() == Batches.State.SENT);
            routes.goRound("billing-bank-out", 3);
        }
        assertThat(in(server.root.resolve("to-bank"))).containsExactly(id + ".xml");
        var content = Files.readAllBytes(server.root.resolve("to-bank").resolve(id + ".xml"));
        assertThat(Sha256.of(content)).isEqualTo(batch(id).hash());
        assertThat(batch(id).receipt()).endsWith("/to-bank/" + id + ".xml").doesNotContain("s&cret");
    }

    @Test
    public void while_the_server_is_down_the_batch_waits_and_goes_when_it_is_back() throws Exception {
        office.settings.put(
                "bank_send_to", "sftp://127.0.0.1:1/to-bank?username=crm&password=x&maximumReconnectAttempts=0");
        var id = released();
        try (var routes = routes()) {
            waitUntil(() -> batch(id).tries() == 1);
        }
        assertThat(batch(id).state()).isEqualTo(Batches.State.RELEASED);
        assertThat(batch(id).error()).contains("Cannot connect");
        office.settings.put("bank_send_to", server.address("to-bank"));
        office.clock.plusMinutes(10);
        try (var routes = routes()) {
            waitUntil(() -> batch(id).state() == Batches.State.SENT);
        }
        assertThat(in(server.root.resolve("to-bank"))).containsExactly(id + ".xml");
    }

    @Test
    public void the_banks_files_are_fetched_kept_and_gone_from_its_server() throws Exception {
        office.settings.put("bank_fetch_from", server.address("from-bank") + "&delete=true&delay=100&initialDelay=0");
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", TODAY));
        var transfer = BankPapers.transfer("V1", "Client", "", "G2026-000001", Money.of("77.00"), TODAY);
        Files.writeString(
                server.root.resolve("from-bank/releve.xml"),
                BankPapers.statement("S1", OURS, Money.ZERO, List.of(transfer)));
        try (var routes = routes()) {
            waitUntil(() -> files().stream().anyMatch(file -> file.state() == State.READ));
            waitUntil(() -> in(server.root.resolve("from-bank")).isEmpty());
        }
        assertThat(files())
                .extracting(FileView::name, FileView::way, FileView::booked)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("releve.xml", Way.REMOTE, 1L));
        assertThat(office.asStaff(() -> office.open("G2026-000001"))).isEqualTo(Money.ZERO);
    }
}
