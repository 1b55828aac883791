package fr.crmdata.platform.audit;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.audit.AuditLog;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

public class DatabaseAuditTest extends DatabaseTest {

    private DatabaseAudit audit;

    public DatabaseAuditTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        audit = new DatabaseAudit(data.clientWork(), data.scope(), Clock.systemUTC());
    }

    private void recordSome(int count) {
        IntStream.range(0, count).forEach(n -> audit.record("test.done", "s" + n, Map.of("n", Integer.toString(n))));
    }

    @Test
    public void entries_are_numbered_without_gap_and_the_chain_fits() {
        data.as(ACME, () -> {
            recordSome(20);
            assertThat(audit.entries(Optional.empty(), 100))
                    .extracting(AuditLog.Entry::number)
                    .containsExactlyElementsOf(IntStream.iterate(20, n -> n - 1)
                            .limit(20)
                            .mapToObj(n -> (long) n)
                            .toList());
            assertThat(audit.verify()).isEqualTo(new AuditLog.Verdict(20, Optional.empty()));
        });
    }

    @Test
    public void what_is_done_in_the_operators_transaction_is_recorded_with_it() {
        var staff = new Caller(Caller.Kind.USER, "o1", "Olga", ClientId.OPERATOR, Role.OPERATOR, Language.FR);
        data.scope().as(staff, () -> {
            data.operatorWork().inOne(() -> audit.record("test.done", "kept"));
            assertThatThrownBy(() -> data.operatorWork().inOne(() -> {
                        audit.record("test.done", "lost");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(audit.entries(Optional.empty(), 100))
                    .extracting(AuditLog.Entry::subject)
                    .containsExactly("kept");
            return null;
        });
    }

    @Test
    public void a_changed_entry_is_found() {
        data.as(ACME, () -> {
            recordSome(5);
            data.clientWork().inOne(() -> data.clientWork()
                    .sql()
                    .update("UPDATE audit_entry SET subject = 'forged' WHERE entry_number = 3"));
            assertThat(audit.verify().firstBad()).contains(3L);
        });
    }

    @Test
    public void a_removed_entry_is_found_in_the_middle_and_at_the_end() {
        data.as(ACME, () -> {
            recordSome(5);
            data.clientWork()
                    .inOne(() -> data.clientWork().sql().update("DELETE FROM audit_entry WHERE entry_number = 5"));
            assertThat(audit.verify().intact()).isFalse();
            data.clientWork()
                    .inOne(() -> data.clientWork().sql().update("DELETE FROM audit_entry WHERE entry_number = 2"));
            assertThat(audit.verify().firstBad()).contains(2L);
        });
    }

    @Test
    public void what_is_rolled_back_leaves_no_entry_and_no_gap() {
        data.as(ACME, () -> {
            recordSome(1);
            assertThatThrownBy(() -> data.clientWork().inOne(() -> {
                        audit.record("test.undone", "x");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            recordSome(1);
            assertThat(audit.verify()).isEqualTo(new AuditLog.Verdict(2, Optional.empty()));
        });
    }

    @Test
    public void many_writers_make_one_chain() throws Exception {
        var writers = Executors.newFixedThreadPool(4);
        for (var n = 0; n < 200; n++) {
            writers.execute(() -> data.as(ACME, () -> recordSome(1)));
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        data.as(ACME, () -> assertThat(audit.verify()).isEqualTo(new AuditLog.Verdict(200, Optional.empty())));
    }

    @Test
    public void every_client_has_a_chain_of_its_own() {
        data.as(ACME, () -> recordSome(3));
        data.as(GLOBEX, () -> {
            recordSome(1);
            assertThat(audit.verify().entries()).isOne();
        });
    }

    @Test
    public void details_that_are_too_big_are_said_to_be_left_out() {
        data.as(ACME, () -> {
            audit.record("test.big", "x", Map.of("text", "é".repeat(5000)));
            assertThat(audit.entries(Optional.empty(), 1).get(0).details()).containsKey("omitted");
            assertThat(audit.verify().intact()).isTrue();
        });
    }
}
