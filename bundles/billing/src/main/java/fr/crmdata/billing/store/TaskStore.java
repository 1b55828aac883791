package fr.crmdata.billing.store;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people have to do because of the bank. Called within a transaction of the operator's database. */
@Component(service = TaskStore.class)
public final class TaskStore {

    private static final String SELECT =
            "SELECT id, step, contract, subject, reason, amount, state, made_at, done_by, done_at, note FROM billing_bank_task ";

    private final OperatorDatabase operator;

    @Activate
    public TaskStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    /** @param key the same one is one task */
    public void add(String key, Step step, String contract, String subject, String reason, Money amount, Instant at) {
        var there = sql().first("SELECT id FROM billing_bank_task WHERE task_key = ?", row -> row.text("id"), key);
        if (there.isEmpty()) {
            sql().update(
                            "INSERT INTO billing_bank_task (id, task_key, step, contract, subject, reason, amount, state, made_at,"
                                    + " done_by, note) VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, '', '')",
                            Ids.next(),
                            key,
                            step,
                            contract,
                            subject,
                            reason,
                            Cents.of(amount),
                            at);
        }
    }

    public Optional<Task> find(String id) {
        return sql().first(SELECT + "WHERE id = ?", TaskStore::task, id);
    }

    public Slice<Task> find(boolean openOnly, Optional<String> contract, Optional<String> cursor, int limit) {
        var where = new Where();
        if (openOnly) {
            where.and("state = 'OPEN'");
        }
        contract.ifPresent(number -> where.and("contract = ?", number));
        cursor.ifPresent(last -> where.and("id > ?", last));
        var found = sql().list(SELECT + where + " ORDER BY id", limit + 1, TaskStore::task, where.values());
        return Slices.of(found, limit, Task::id);
    }

    public long open() {
        return sql().first(
                        "SELECT COUNT(*) AS how_many FROM billing_bank_task WHERE state = 'OPEN'",
                        row -> row.number("how_many"))
                .orElse(0L);
    }

    /** @return whether it was open */
    public boolean done(String id, String by, Instant at, String note) {
        return sql().update(
                                "UPDATE billing_bank_task SET state = 'DONE', done_by = ?, done_at = ?, note = ? WHERE id = ?"
                                        + " AND state = 'OPEN'",
                                StoredText.cut(by, 200),
                                at,
                                StoredText.cut(note, 500),
                                id)
                == 1;
    }

    /** What is open about a debit and over now that something else was done. */
    public void over(String subject, Collection<Step> steps, String by, Instant at, String note) {
        var values = new ArrayList<Object>(List.of(StoredText.cut(by, 200), at, note, subject));
        values.addAll(steps);
        sql().update(
                        "UPDATE billing_bank_task SET state = 'DONE', done_by = ?, done_at = ?, note = ? WHERE subject = ?"
                                + " AND state = 'OPEN' AND step IN ("
                                + String.join(", ", Collections.nCopies(steps.size(), "?"))
                                + ")",
                        values.toArray());
    }

    public boolean isOpenAbout(String subject) {
        return sql().first(
                        "SELECT id FROM billing_bank_task WHERE subject = ? AND state = 'OPEN'",
                        row -> row.text("id"),
                        subject)
                .isPresent();
    }

    private static Task task(Sql.Row row) throws SQLException {
        return new Task(
                row.text("id"),
                row.constant("step", Step.class),
                row.text("contract"),
                row.text("subject"),
                row.text("reason"),
                Cents.money(row.number("amount")),
                row.text("state").equals("DONE"),
                row.instant("made_at"),
                row.text("done_by"),
                row.instantIfAny("done_at"),
                row.text("note"));
    }
}
