package fr.crmdata.billing.routes;

import static fr.crmdata.billing.bank.BankOffice.OURS;
import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static fr.crmdata.billing.routes.RunningRoutes.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.office.BankFiles.FileView;
import fr.crmdata.billing.office.BankFiles.State;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.DebitFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class BankRoutesTest extends WithBankRoutes {

    private Path bank;

    @Before
    public void open() {
        bank = folder.getRoot().toPath().resolve("bank");
    }

    private static String statement(String id, String invoice) {
        var transfer = BankPapers.transfer("V" + id, "Client", "", invoice, Money.of("77.00"), TODAY);
        return BankPapers.statement(id, OURS, Money.ZERO, List.of(transfer));
    }

    private void bankPuts(String name, String content) throws IOException {
        Files.createDirectories(bank.resolve("in"));
        Files.writeString(bank.resolve("in").resolve(name), content);
    }

    private List<String> in(String place) {
        return in(bank.resolve(place));
    }

    private boolean isRead(int files) {
        return files().stream().filter(file -> file.state() != State.WAITING).count() == files;
    }

    @Test
    public void a_file_put_into_the_folder_is_kept_read_once_and_moved_away() throws Exception {
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", DUE));
        bankPuts("releve.xml", statement("S1", "G2026-000001"));
        try (var routes = routes()) {
            waitUntil(() -> isRead(1) && in("in").isEmpty());
        }
        var file = files().get(0);
        assertThat(file.name()).isEqualTo("releve.xml");
        assertThat(file.way()).isEqualTo(Way.FOLDER);
        assertThat(file.state()).isEqualTo(State.READ);
        assertThat(file.booked()).isEqualTo(1);
        assertThat(in("taken")).hasSize(1).allMatch(name -> name.endsWith("-releve.xml"));
        assertThat(office.asStaff(() -> office.open("G2026-000001"))).isEqualTo(Money.ZERO);
    }

    @Test
    public void a_file_that_comes_back_after_a_crash_is_known_and_one_under_another_name_is_a_duplicate()
            throws Exception {
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", DUE));
        bankPuts("releve.xml", statement("S1", "G2026-000001"));
        try (var routes = routes()) {
            waitUntil(() -> isRead(1) && in("in").isEmpty());
            bankPuts("releve.xml", statement("S1", "G2026-000001"));
            waitUntil(() -> in("in").isEmpty() && in("taken").size() == 2);
            assertThat(files()).hasSize(1);
            bankPuts("encore.xml", statement("S1", "G2026-000001"));
            waitUntil(() -> isRead(2) && in("in").isEmpty());
        }
        assertThat(files()).extracting(FileView::state).containsExactlyInAnyOrder(State.READ, State.DUPLICATE);
        assertThat(office.asStaff(() -> office.open("G2026-000001"))).isEqualTo(Money.ZERO);
    }

    @Test
    public void what_is_no_file_of_a_bank_is_kept_and_refused_and_the_next_one_is_read() throws Exception {
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", DUE));
        bankPuts("a-photo.jpg", "not a statement");
        bankPuts("b-releve.xml", statement("S1", "G2026-000001"));
        try (var routes = routes()) {
            waitUntil(() -> isRead(2) && in("in").isEmpty());
        }
        assertThat(files()).extracting(FileView::state).containsExactlyInAnyOrder(State.READ, State.REFUSED);
        assertThat(in("taken")).hasSize(2);
    }

    @Test
    public void a_released_batch_goes_out_once() throws Exception {
        var id = released();
        try (var routes = routes()) {
            waitUntil(() -> batch(id).state() == Batches.State.SENT);
            Files.delete(bank.resolve("out").resolve(id + ".xml"));
            routes.goRound("billing-bank-out", 3);
        }
        assertThat(in("out")).isEmpty();
        assertThat(in("staged")).isEmpty();
        var debits = new DebitFilter(Optional.empty(), Optional.of(id), Optional.of(Batches.Stage.SENT));
        assertThat(office.asStaff(() -> office.batches.debits(debits, Optional.empty(), 10))
                        .items())
                .hasSize(1);
    }

    @Test
    public void what_cannot_go_out_is_tried_again_until_it_is_stuck_and_sent_anew_by_a_person() throws Exception {
        var id = released();
        Files.createDirectories(bank);
        Files.writeString(bank.resolve("out"), "in the way of the folder");
        try (var routes = routes()) {
            for (var tries = 1; tries <= 10; tries++) {
                var wanted = tries;
                waitUntil(() -> batch(id).tries() >= wanted);
                // Twice as long each time; the tenth comes within a day, so that the file is still in time.
                office.clock.plusMinutes((1L << tries) / 2 + 1);
            }
            waitUntil(() -> batch(id).state() == Batches.State.STUCK);
            Files.delete(bank.resolve("out"));
            routes.goRound("billing-bank-out", 3);
            assertThat(batch(id).state()).isEqualTo(Batches.State.STUCK);
            office.asStaff(() -> office.batches.replay(id));
            waitUntil(() -> batch(id).state() == Batches.State.SENT);
        }
        assertThat(in("out")).containsExactly(id + ".xml");
    }
}
