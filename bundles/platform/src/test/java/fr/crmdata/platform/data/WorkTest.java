package fr.crmdata.platform.data;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class WorkTest extends DatabaseTest {

    public WorkTest(TestDatabases.Kind kind) {
        super(kind);
    }

    private void note(String id, String text) {
        data.clientWork()
                .sql()
                .update(
                        "INSERT INTO notification (id, user_id, text, href, happened_at, seen) VALUES (?, 'u', ?, '', ?, FALSE)",
                        id,
                        text,
                        Instant.EPOCH);
    }

    private long count() {
        return data.clientWork().inOne(() -> data.clientWork()
                .sql()
                .first("SELECT COUNT(*) AS n FROM notification", row -> row.number("n"))
                .orElseThrow());
    }

    @Test
    public void what_one_client_writes_no_other_client_reads() {
        data.as(ACME, () -> data.clientWork().inOne(() -> note("1", "for Acme")));
        data.as(GLOBEX, () -> assertThat(count()).isZero());
        data.as(ACME, () -> assertThat(count()).isOne());
    }

    @Test
    public void the_operators_own_transaction_is_one_by_whichever_way_it_is_reached() {
        data.as(ClientId.OPERATOR, () -> {
            assertThatThrownBy(() -> data.operatorWork().inOne(() -> {
                        data.clientWork().inOne(() -> note("1", "undone with the rest"));
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(data.clientWork().isOpen()).isFalse();
            assertThat(count()).isZero();
            data.operatorWork().inOne(() -> data.clientWork().inOne(() -> note("1", "kept")));
            assertThat(count()).isOne();
        });
    }

    @Test
    public void an_erased_database_is_gone_and_the_others_stay() {
        data.as(ACME, () -> data.clientWork().inOne(() -> note("1", "for Acme")));
        data.as(GLOBEX, () -> data.clientWork().inOne(() -> note("1", "for Globex")));

        data.databases().erase(ACME);
        data.databases().erase(ACME);

        assertThat(data.databases().exists(ACME)).isFalse();
        data.as(GLOBEX, () -> assertThat(count()).isOne());
        data.databases().create(ACME);
        data.as(ACME, () -> assertThat(count()).isZero());
    }

    @Test
    public void without_a_caller_there_is_no_database() {
        assertThatThrownBy(() -> data.clientWork().inOne(() -> note("1", "lost")))
                .isInstanceOf(AccessRefusal.Unauthenticated.class);
    }

    @Test
    public void a_transaction_does_not_go_on_in_another_clients_database() {
        data.as(ACME, () -> data.clientWork()
                .inOne(() -> data.as(
                        GLOBEX, () -> assertThatThrownBy(() -> data.clientWork().inOne(() -> note("1", "strayed")))
                                .isInstanceOf(IllegalStateException.class))));
    }

    @Test
    public void an_exception_undoes_the_whole_use_case() {
        data.as(ACME, () -> {
            assertThatThrownBy(() -> data.clientWork().inOne(() -> {
                        note("1", "first");
                        data.clientWork().inOne(() -> note("2", "inner"));
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(count()).isZero();
        });
    }

    @Test
    public void what_follows_a_commit_happens_after_it_and_never_after_a_rollback() {
        var seen = new ArrayList<Long>();
        data.as(ACME, () -> {
            data.clientWork().inOne(() -> {
                data.clientWork().afterCommit(() -> seen.add(count()));
                note("1", "kept");
            });
            assertThatThrownBy(() -> data.clientWork().inOne(() -> {
                        data.clientWork().afterCommit(() -> seen.add(-1L));
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        });
        assertThat(seen).containsExactly(1L);
    }

    @Test
    public void a_transaction_lost_to_a_deadlock_is_tried_again() throws Exception {
        data.as(ACME, () -> data.clientWork().inOne(() -> {
            note("a", "0");
            note("b", "0");
        }));
        var bothHoldOne = new CyclicBarrier(2);
        var runs = new AtomicInteger();
        var one = new Thread(() -> data.as(ACME, () -> crosswise("a", "b", bothHoldOne, runs)));
        var other = new Thread(() -> data.as(ACME, () -> crosswise("b", "a", bothHoldOne, runs)));
        one.start();
        other.start();
        one.join(60_000);
        other.join(60_000);
        assertThat(runs.get()).isGreaterThanOrEqualTo(3);
        data.as(ACME, () -> assertThat(data.clientWork().inOne(() -> data.clientWork()
                        .sql()
                        .list("SELECT text FROM notification ORDER BY id", row -> row.text("text"))))
                .containsExactly("2", "2"));
    }

    private void crosswise(String first, String second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        data.clientWork().inOne(() -> {
            var run = runs.incrementAndGet();
            add(first);
            if (run <= 2) {
                await(bothHoldOne);
            }
            add(second);
        });
    }

    private void add(String id) {
        var sql = data.clientWork().sql();
        // Locks the row until the end; Derby gives back what SELECT … FOR UPDATE locked as soon as the cursor is
        // closed.
        sql.update("UPDATE notification SET text = text WHERE id = ?", id);
        var before = sql.first("SELECT text FROM notification WHERE id = ?", row -> row.text("text"), id)
                .orElseThrow();
        sql.update("UPDATE notification SET text = ? WHERE id = ?", Integer.toString(Integer.parseInt(before) + 1), id);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void a_database_nobody_uses_is_closed_and_opens_again_by_itself() {
        data.as(ACME, () -> data.clientWork().inOne(() -> note("1", "still here")));
        data.databases().closeIfUnused(ACME);
        assertThat(data.databases().isOpen(ACME)).isFalse();
        data.as(ACME, () -> assertThat(count()).isOne());
    }

    @Test
    public void a_database_in_use_is_not_closed() {
        data.as(ACME, () -> data.clientWork().inOne(() -> {
            note("1", "at work");
            data.databases().closeIfUnused(ACME);
            note("2", "still at work");
        }));
        data.as(ACME, () -> assertThat(count()).isEqualTo(2));
    }

    @Test
    public void creating_a_client_twice_changes_nothing() {
        data.as(ACME, () -> data.clientWork().inOne(() -> note("1", "kept")));
        data.databases().create(ACME);
        data.as(ACME, () -> assertThat(count()).isOne());
    }

    @Test
    public void clients_whose_names_differ_by_a_hyphen_only_are_two() {
        data.databases().create(new ClientId("a-b"));
        assertThat(data.databases().exists(new ClientId("ab"))).isFalse();
        assertThat(data.databases().exists(new ClientId("a-b"))).isTrue();
    }
}
