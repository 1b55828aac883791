package fr.crmdata.billing.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.collection.Debit;
import fr.crmdata.billing.model.mandate.MandateUse;
import fr.crmdata.billing.model.mandate.Sequence;
import fr.crmdata.billing.model.matching.ReferenceWords;
import fr.crmdata.billing.office.Batches.DebitFilter;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.Slice;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Debits in the operator's database, from the invoice that asks for one to what became of it. */
@Component(service = DebitStore.class)
public final class DebitStore {

    private static final String COLUMNS = "id, invoice, presentation, contract, client, mandate, amount, wanted, state,"
            + " batch, collect_on, reason, moved_on";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM billing_debit ";
    private static final int PIECE = 1_000;

    private final OperatorDatabase operator;

    @Activate
    public DebitStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** A debit that is to be made. */
    public record NewDebit(
            String id,
            String invoice,
            long presentation,
            String contract,
            String client,
            String mandate,
            Money amount,
            LocalDate wanted) {}

    /** A debit with its place in a batch. */
    public record Placed(String id, String group, LocalDate on, Money amount, MandateUse use) {}

    private Sql sql() {
        return operator.sql();
    }

    /** @return whether it is new: each presentation of an invoice is one debit */
    public boolean insert(NewDebit debit) {
        var there = sql().first(
                        "SELECT id FROM billing_debit WHERE invoice = ? AND presentation = ?",
                        row -> row.text("id"),
                        debit.invoice(),
                        debit.presentation());
        if (there.isEmpty()) {
            insertAll(List.of(debit));
        }
        return there.isEmpty();
    }

    public void insertAll(List<NewDebit> debits) {
        var rows = new ArrayList<Object[]>();
        for (var debit : debits) {
            rows.add(new Object[] {
                debit.id(),
                ReferenceWords.bare(debit.id()),
                debit.invoice(),
                debit.presentation(),
                debit.contract(),
                debit.client(),
                debit.mandate(),
                Cents.of(debit.amount()),
                debit.wanted()
            });
        }
        sql().batch(
                        "INSERT INTO billing_debit (id, bare, invoice, presentation, contract, client, mandate, amount, wanted,"
                                + " state, mandate_use, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', '', '')",
                        rows);
    }

    public Optional<DebitView> find(String id) {
        return sql().first(SELECT + "WHERE id = ?", DebitStore::view, id);
    }

    /** All that wait for a day up to that one, the oldest first. */
    public List<DebitView> waiting(LocalDate until) {
        return sql().list(
                        SELECT + "WHERE state = 'WAITING' AND wanted <= ? ORDER BY wanted, id",
                        DebitStore::view,
                        until);
    }

    /** Puts waiting debits into a batch with all that the file says of them. */
    public void place(String batch, List<Placed> placed) {
        var rows = new ArrayList<Object[]>();
        for (var debit : placed) {
            rows.add(new Object[] {
                batch, debit.group(), debit.on(), Cents.of(debit.amount()), UseWords.of(debit.use()), debit.id()
            });
        }
        sql().batch(
                        "UPDATE billing_debit SET state = 'IN_BATCH', batch = ?, batch_group = ?, collect_on = ?, amount = ?,"
                                + " mandate_use = ? WHERE id = ? AND state = 'WAITING'",
                        rows);
    }

    public long countIn(String batch) {
        return sql().first(
                        "SELECT COUNT(*) AS how_many FROM billing_debit WHERE batch = ?",
                        row -> row.number("how_many"),
                        batch)
                .orElse(0L);
    }

    /** What a file says of the debits of a group, in the order of their ids, behind the one that was last. */
    public List<Debit> written(String group, String after) {
        return sql().list(
                        "SELECT id, invoice, amount, mandate_use FROM billing_debit WHERE batch_group = ? AND id > ? ORDER BY id",
                        PIECE,
                        row -> new Debit(
                                row.text("id"),
                                Cents.money(row.number("amount")),
                                UseWords.read(row.text("mandate_use")),
                                row.text("invoice")),
                        group,
                        after);
    }

    /** A debit that goes to the bank, on which day and which of its mandate's. */
    public record Presented(String id, String mandate, LocalDate on, Sequence sequence) {}

    /** Debits of a batch in the order of their ids, behind the one that was last. */
    public List<Presented> presented(String batch, String after) {
        return sql().list(
                        "SELECT id, mandate, collect_on, mandate_use FROM billing_debit WHERE batch = ? AND id > ? ORDER BY id",
                        PIECE,
                        row -> new Presented(
                                row.text("id"),
                                row.text("mandate"),
                                row.date("collect_on"),
                                UseWords.read(row.text("mandate_use")).sequence()),
                        batch,
                        after);
    }

    /** The batch did not leave: its debits wait again. */
    public void takeOut(String batch) {
        sql().update(
                        "UPDATE billing_debit SET state = 'WAITING', batch = NULL, batch_group = NULL, collect_on = NULL,"
                                + " mandate_use = '' WHERE batch = ? AND state = 'IN_BATCH'",
                        batch);
    }

    public void sent(String batch) {
        sql().update("UPDATE billing_debit SET state = 'SENT' WHERE batch = ? AND state = 'IN_BATCH'", batch);
    }

    /** @return whether it was in one of these stages before */
    public boolean move(String id, List<Stage> from, Stage to, String reason, Optional<LocalDate> on) {
        var values = new ArrayList<Object>(List.of(to, reason, on, id));
        values.addAll(from);
        return sql().update(
                                "UPDATE billing_debit SET state = ?, reason = ?, moved_on = ? WHERE id = ? AND state IN ("
                                        + InLists.marks(from.size()) + ")",
                                values.toArray())
                == 1;
    }

    /** Debits of a credited group whose payment is not booked yet. */
    public List<DebitView> uncollected(String group, int limit) {
        return sql().list(
                        SELECT + "WHERE batch_group = ? AND state = 'SENT' ORDER BY id",
                        limit,
                        DebitStore::view,
                        group);
    }

    public void collected(List<String> ids, LocalDate on) {
        var rows = new ArrayList<Object[]>();
        ids.forEach(id -> rows.add(new Object[] {on, id}));
        sql().batch("UPDATE billing_debit SET state = 'COLLECTED', moved_on = ? WHERE id = ? AND state = 'SENT'", rows);
    }

    /** Nothing more is collected on a mandate: what waits is taken back. */
    public int cancelWaiting(String mandate, String reason) {
        return sql().update(
                        "UPDATE billing_debit SET state = 'CANCELLED', reason = ? WHERE mandate = ? AND state = 'WAITING'",
                        reason,
                        mandate);
    }

    /** Whether another debit on that mandate came back for the same reason: the client was told then. */
    public boolean cameBackBefore(String mandate, String reason, String but) {
        return sql().first(
                        "SELECT id FROM billing_debit WHERE mandate = ? AND reason = ? AND id <> ?",
                        row -> row.text("id"),
                        mandate,
                        reason,
                        but)
                .isPresent();
    }

    /** The group that a debit went in; empty while it waits. */
    public Optional<String> group(String id) {
        return sql().first(
                        "SELECT batch_group FROM billing_debit WHERE id = ?", row -> row.textIfAny("batch_group"), id)
                .flatMap(group -> group);
    }

    /** Debits of a group that are under way or came in. */
    public List<DebitView> under(String group) {
        return sql().list(
                        SELECT + "WHERE batch_group = ? AND state IN ('SENT', 'COLLECTED') ORDER BY id",
                        DebitStore::view,
                        group);
    }

    public long presentations(String invoice) {
        return sql().first(
                        "SELECT MAX(presentation) AS how_many FROM billing_debit WHERE invoice = ?",
                        row -> row.number("how_many"),
                        invoice)
                .orElse(0L);
    }

    /** Of an invoice, the debit that waits, lies in a batch or is at the bank. */
    public Optional<DebitView> underWay(String invoice) {
        return sql().first(
                        SELECT + "WHERE invoice = ? AND state IN ('WAITING', 'IN_BATCH', 'SENT') ORDER BY id",
                        DebitStore::view,
                        invoice);
    }

    /** Of a batch that has not left, debits that ask for more than is open now, or whose mandate cannot be used any more. */
    public List<String> notToBeCollected(String batch, int limit) {
        return sql().list(
                        "SELECT d.id FROM billing_debit d LEFT JOIN billing_invoice i ON i.number = d.invoice"
                                + " LEFT JOIN billing_mandate m ON m.reference = d.mandate"
                                + " WHERE d.batch = ? AND d.state = 'IN_BATCH' AND (i.number IS NULL OR m.reference IS NULL"
                                + " OR i.open_amount * 100 < d.amount OR m.state <> 'ACTIVE') ORDER BY d.id",
                        limit,
                        row -> row.text("id"),
                        batch);
    }

    /** Debits of a batch that are for some of these invoices. */
    public List<String> presented(String batch, Collection<String> invoices) {
        var found = new ArrayList<String>();
        InLists.each(invoices, (marks, values) -> {
            var all = new ArrayList<Object>(List.of(values));
            all.add(0, batch);
            found.addAll(sql().list(
                            "SELECT id FROM billing_debit WHERE batch = ? AND invoice IN (" + marks + ") ORDER BY id",
                            row -> row.text("id"),
                            all.toArray()));
        });
        return found;
    }

    /** Contracts from which a batch that has not left collects. */
    public List<String> contractsIn(String batch) {
        return sql().list(
                        "SELECT DISTINCT contract FROM billing_debit WHERE batch = ? AND state = 'IN_BATCH'",
                        row -> row.text("contract"),
                        batch);
    }

    public Slice<DebitView> find(DebitFilter filter, Optional<String> cursor, int limit) {
        var where = new Where();
        filter.contract().ifPresent(contract -> where.and("contract = ?", contract));
        filter.batch().ifPresent(batch -> where.and("batch = ?", batch));
        filter.stage().ifPresent(stage -> where.and("state = ?", stage));
        cursor.ifPresent(last -> where.and("id < ?", last));
        var found = sql().list(SELECT + where + " ORDER BY id DESC", limit + 1, DebitStore::view, where.values());
        return Slices.of(found, limit, DebitView::id);
    }

    static DebitView view(Sql.Row row) throws SQLException {
        return new DebitView(
                row.text("id"),
                row.text("invoice"),
                row.number("presentation"),
                row.text("contract"),
                row.text("client"),
                row.text("mandate"),
                Cents.money(row.number("amount")),
                row.date("wanted"),
                row.constant("state", Stage.class),
                row.textIfAny("batch"),
                row.dateIfAny("collect_on"),
                row.text("reason"),
                row.dateIfAny("moved_on"));
    }
}
