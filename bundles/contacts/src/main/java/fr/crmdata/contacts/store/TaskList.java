package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds tasks over all contacts that are not deleted; within a transaction of its caller. */
@Component(service = TaskList.class)
public final class TaskList {

    private static final String LIVE =
            " FROM contacts_task t JOIN contacts_contact c ON c.id = t.contact_id WHERE t.deleted_at IS NULL"
                    + " AND c.deleted_at IS NULL";

    private final Transactions transactions;

    @Activate
    public TaskList(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Where a page of open tasks ends. */
    public record Due(LocalDate day, String id) {}

    /** Where a page of tasks that are done ends. */
    public record Done(Instant at, String id) {}

    /** By the day they are due, those without a day last; ids with their place. */
    public List<Due> open(Optional<String> assignee, Optional<Due> after, int limit) {
        var parameters = new ArrayList<Object>();
        var condition = condition(assignee, false, parameters);
        if (after.isPresent()) {
            condition += " AND (t.due_order > ? OR (t.due_order = ? AND t.id > ?))";
            parameters.addAll(
                    List.of(after.get().day(), after.get().day(), after.get().id()));
        }
        return sql().list(
                        "SELECT t.id, t.due_order" + LIVE + condition + " ORDER BY t.due_order, t.id",
                        limit,
                        row -> new Due(row.date("due_order"), row.text("id")),
                        parameters.toArray());
    }

    /** The last done first. */
    public List<Done> done(Optional<String> assignee, Optional<Done> after, int limit) {
        var parameters = new ArrayList<Object>();
        var condition = condition(assignee, true, parameters);
        if (after.isPresent()) {
            condition += " AND (t.happened_at < ? OR (t.happened_at = ? AND t.id < ?))";
            parameters.addAll(
                    List.of(after.get().at(), after.get().at(), after.get().id()));
        }
        return sql().list(
                        "SELECT t.id, t.happened_at" + LIVE + condition + " ORDER BY t.happened_at DESC, t.id DESC",
                        limit,
                        row -> new Done(row.instant("happened_at"), row.text("id")),
                        parameters.toArray());
    }

    /** How many open ones are due by a day. */
    public long due(String assignee, LocalDate by) {
        return sql().first(
                        "SELECT COUNT(*) AS tasks" + LIVE
                                + " AND t.done = FALSE AND t.assignee = ? AND t.due_order <= ?",
                        row -> row.number("tasks"),
                        assignee,
                        by)
                .orElse(0L);
    }

    private static String condition(Optional<String> assignee, boolean done, List<Object> parameters) {
        assignee.ifPresent(parameters::add);
        return " AND t.done = " + (done ? "TRUE" : "FALSE") + (assignee.isPresent() ? " AND t.assignee = ?" : "");
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
