package fr.crmdata.billing.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.collection.Refund;
import fr.crmdata.billing.model.matching.ReferenceWords;
import fr.crmdata.billing.office.Batches.RefundView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refunds that were asked for. Called within a transaction of the operator's database. */
@Component(service = RefundStore.class)
public final class RefundStore {

    private static final String SELECT =
            "SELECT id, contract, document, client, iban, amount, state, batch, asked_by, asked_at FROM billing_refund_order ";

    private final OperatorDatabase operator;

    @Activate
    public RefundStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    /** By the key under which it was asked for. */
    public Optional<RefundView> byKey(String key) {
        return sql().first(SELECT + "WHERE refund_key = ?", RefundStore::view, key);
    }

    public void insert(
            String id,
            String key,
            String contract,
            String document,
            Holder to,
            Money amount,
            String remittance,
            String by,
            Instant at) {
        sql().update(
                        "INSERT INTO billing_refund_order (id, bare, refund_key, contract, document, client, iban, amount, remittance,"
                                + " state, reason, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', '', ?, ?)",
                        id,
                        ReferenceWords.bare(id),
                        key,
                        contract,
                        document,
                        StoredText.cut(to.name(), 300),
                        to.iban().value(),
                        Cents.of(amount),
                        remittance,
                        by,
                        at);
    }

    public Optional<RefundView> find(String id) {
        return sql().first(SELECT + "WHERE id = ?", RefundStore::view, id);
    }

    public List<RefundView> waiting() {
        return sql().list(SELECT + "WHERE state = 'WAITING' ORDER BY id", RefundStore::view);
    }

    /** What a contract is to be paid back and was not yet. */
    public Money underWay(String contract) {
        return Cents.money(sql().first(
                        "SELECT SUM(amount) AS total FROM billing_refund_order WHERE contract = ?"
                                + " AND state IN ('WAITING', 'IN_BATCH', 'SENT')",
                        row -> row.number("total"),
                        contract)
                .orElse(0L));
    }

    public void place(String batch, List<String> ids) {
        var rows = new ArrayList<Object[]>();
        ids.forEach(id -> rows.add(new Object[] {batch, id}));
        sql().batch(
                        "UPDATE billing_refund_order SET state = 'IN_BATCH', batch = ? WHERE id = ? AND state = 'WAITING'",
                        rows);
    }

    /** What the file says of the refunds of a batch. */
    public List<Refund> written(String batch) {
        return sql().list(
                        "SELECT id, client, iban, amount, remittance FROM billing_refund_order WHERE batch = ? ORDER BY id",
                        row -> new Refund(
                                row.text("id"),
                                Cents.money(row.number("amount")),
                                Holder.of(row.text("client"), new Iban(row.text("iban"))),
                                row.text("remittance")),
                        batch);
    }

    public void takeOut(String batch) {
        sql().update(
                        "UPDATE billing_refund_order SET state = 'WAITING', batch = NULL WHERE batch = ? AND state = 'IN_BATCH'",
                        batch);
    }

    public void sent(String batch) {
        sql().update("UPDATE billing_refund_order SET state = 'SENT' WHERE batch = ? AND state = 'IN_BATCH'", batch);
    }

    /** @return whether it was in one of these stages before */
    public boolean move(String id, List<Stage> from, Stage to, String reason, Optional<LocalDate> on) {
        var values = new ArrayList<Object>(List.of(to, reason, on, id));
        values.addAll(from);
        return sql().update(
                                "UPDATE billing_refund_order SET state = ?, reason = ?, moved_on = ? WHERE id = ? AND state IN ("
                                        + InLists.marks(from.size()) + ")",
                                values.toArray())
                == 1;
    }

    public Slice<RefundView> find(Optional<String> batch, Optional<String> cursor, int limit) {
        var where = new Where();
        batch.ifPresent(id -> where.and("batch = ?", id));
        cursor.ifPresent(last -> where.and("id < ?", last));
        var found = sql().list(SELECT + where + " ORDER BY id DESC", limit + 1, RefundStore::view, where.values());
        return Slices.of(found, limit, RefundView::id);
    }

    private static RefundView view(Sql.Row row) throws SQLException {
        return new RefundView(
                row.text("id"),
                row.text("contract"),
                row.text("document"),
                row.text("client"),
                row.text("iban"),
                Cents.money(row.number("amount")),
                row.constant("state", Stage.class),
                row.textIfAny("batch"),
                row.text("asked_by"),
                row.instant("asked_at"));
    }
}
