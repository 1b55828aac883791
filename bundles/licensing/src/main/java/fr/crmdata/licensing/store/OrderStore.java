package fr.crmdata.licensing.store;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts.Agreement;
import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Subscriptions.Order;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.office.Subscriptions.Subscription;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders of newcomers in the operator's database: what was sent stays as it was, what became of it is beside it. */
@Component(service = OrderStore.class)
public final class OrderStore {

    private static final String COLUMNS = "id, state, received_at, network_address, holder_name, holder_person,"
            + " holder_street, holder_postal_code, holder_city, holder_country, holder_siren, holder_vat_number, holder_email,"
            + " language, administrator, administrator_email, offer, months, payment_method, iban, answers, terms_version,"
            + " terms_hash, trial, client, contract, step, refusal, decided_by, job, trial_until";

    private final Transactions transactions;

    @Activate
    public OrderStore(@Reference(target = "(database=operator)") Transactions operator) {
        this.transactions = operator;
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }

    /** An order that was sent before, and the hash of what was sent. */
    public record Known(String id, String hash) {}

    public Optional<Known> byKey(String key) {
        return known("WHERE order_key = ?", key);
    }

    /** The very same order, as long as nobody has decided about it. */
    public Optional<Known> waiting(String hash, Instant since) {
        return known("WHERE order_hash = ? AND state = ? AND received_at > ?", hash, State.RECEIVED, since);
    }

    private Optional<Known> known(String where, Object... parameters) {
        return transactions.inOne(() -> sql().first(
                        "SELECT id, order_hash FROM licensing_order " + where,
                        row -> new Known(row.text("id"), row.text("order_hash")),
                        parameters));
    }

    /** @throws fr.crmdata.api.data.DatabaseException a duplicate key, when the same key came in at the same moment */
    public void insert(Subscription subscription, String key, String hash) {
        var order = subscription.order();
        var holder = order.holder();
        transactions.inOne(() -> {
            sql().update(
                            "INSERT INTO licensing_order (order_key, order_hash, " + COLUMNS + ") VALUES (?, ?, "
                                    + "?, ".repeat(30) + "?)",
                            key,
                            hash,
                            subscription.id(),
                            subscription.state(),
                            subscription.receivedAt(),
                            subscription.address(),
                            holder.name(),
                            holder.person(),
                            holder.street(),
                            holder.postalCode(),
                            holder.city(),
                            holder.country(),
                            holder.siren(),
                            holder.vatNumber(),
                            holder.email(),
                            holder.language().tag(),
                            order.administrator(),
                            order.administratorEmail(),
                            order.offer(),
                            order.months(),
                            order.method(),
                            order.iban(),
                            answers(order.answers()),
                            order.termsVersion(),
                            order.termsHash(),
                            order.trial(),
                            subscription.client(),
                            subscription.contract(),
                            subscription.step(),
                            subscription.refusal(),
                            subscription.decidedBy(),
                            subscription.job(),
                            subscription.trialUntil());
            for (var place = 0; place < subscription.lines().size(); place++) {
                var line = subscription.lines().get(place);
                sql().update(
                                "INSERT INTO licensing_order_line (order_id, place, module, seats, unit)"
                                        + " VALUES (?, ?, ?, ?, ?)",
                                subscription.id(),
                                place,
                                line.module(),
                                line.seats(),
                                line.unit().euros());
            }
        });
    }

    public Optional<Subscription> find(String id) {
        return transactions.inOne(() -> list("WHERE id = ?", 1, id).stream().findFirst());
    }

    /** @param before id; those after it in the list, which begins with the newest */
    public List<Subscription> find(Optional<State> state, Optional<String> before, int limit) {
        var where = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        state.ifPresent(wanted -> {
            where.add("state = ?");
            parameters.add(wanted);
        });
        before.ifPresent(id -> {
            where.add("id < ?");
            parameters.add(id);
        });
        var condition = where.isEmpty() ? "" : "WHERE " + String.join(" AND ", where);
        return transactions.inOne(() -> list(condition + " ORDER BY id DESC", limit, parameters.toArray()));
    }

    /** Trials whose last day was before a day. */
    public List<Subscription> trialsOver(LocalDate day) {
        return transactions.inOne(
                () -> list("WHERE state = ? AND trial_until < ? ORDER BY id", Integer.MAX_VALUE, State.READY, day));
    }

    /** The trial that a client is in; empty once it has a contract. */
    public Optional<Subscription> trialOf(ClientId client) {
        return transactions.inOne(() -> list(
                        "WHERE client = ? AND state = ? AND trial_until IS NOT NULL ORDER BY id DESC",
                        1,
                        client.value(),
                        State.READY)
                .stream()
                .findFirst());
    }

    /** What was agreed about debits with the orders of contracts, by contract; whoever pays otherwise is left out. */
    public Map<String, Agreement> agreements(Collection<String> contracts) {
        var agreed = new LinkedHashMap<String, Agreement>();
        InLists.each(
                contracts,
                (marks, values) -> transactions.inOne(() -> sql().list(
                                "SELECT contract, iban, received_at, network_address FROM licensing_order WHERE contract IN ("
                                        + marks + ") AND payment_method = '" + PaymentMethod.DIRECT_DEBIT
                                        + "' AND iban <> '' ORDER BY id",
                                row -> agreed.put(
                                        row.text("contract"),
                                        new Agreement(
                                                row.text("iban"),
                                                row.instant("received_at"),
                                                row.text("network_address"))),
                                values)));
        return agreed;
    }

    public long count(State state) {
        return transactions.inOne(() -> sql().first(
                        "SELECT COUNT(*) AS orders FROM licensing_order WHERE state = ?",
                        row -> row.number("orders"),
                        state)
                .orElse(0L));
    }

    /** Whether another order has the id of a client. */
    public boolean isClientPromised(String client, String exceptOrder) {
        return transactions.inOne(() -> sql().first(
                        "SELECT id FROM licensing_order WHERE client = ? AND id <> ?",
                        row -> row.text("id"),
                        client,
                        exceptOrder)
                .isPresent());
    }

    /**
     * Writes what became of an order.
     *
     * @param before state that it must still be in
     * @return whether it was; nothing is written otherwise
     */
    public boolean update(Subscription after, State before) {
        return transactions.inOne(() -> sql().update(
                                "UPDATE licensing_order SET state = ?, client = ?, contract = ?, step = ?, refusal = ?,"
                                        + " decided_by = ?, job = ?, trial_until = ? WHERE id = ? AND state = ?",
                                after.state(),
                                after.client(),
                                after.contract(),
                                after.step(),
                                after.refusal(),
                                after.decidedBy(),
                                after.job(),
                                after.trialUntil(),
                                after.id(),
                                before)
                > 0);
    }

    private List<Subscription> list(String rest, int limit, Object... parameters) {
        return sql().list("SELECT " + COLUMNS + " FROM licensing_order " + rest, limit, this::subscription, parameters);
    }

    private Subscription subscription(Sql.Row row) throws SQLException {
        var months = (int) row.number("months");
        var lines = lines(row.text("id"), months);
        var seats = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> seats.put(line.module(), line.seats()));
        var order = new Order(
                holder(row),
                row.text("administrator"),
                row.text("administrator_email"),
                row.text("offer"),
                seats,
                months,
                row.constant("payment_method", PaymentMethod.class),
                row.text("iban"),
                answers(row.text("answers")),
                row.text("terms_version"),
                row.text("terms_hash"),
                true,
                row.flag("trial"));
        return new Subscription(
                row.text("id"),
                row.constant("state", State.class),
                order,
                lines,
                row.instant("received_at"),
                row.text("network_address"),
                row.text("client"),
                row.text("contract"),
                row.text("step"),
                row.text("refusal"),
                row.text("decided_by"),
                row.text("job"),
                row.dateIfAny("trial_until"));
    }

    private static Holder holder(Sql.Row row) throws SQLException {
        return new Holder(
                row.text("holder_name"),
                row.text("holder_person"),
                row.text("holder_street"),
                row.text("holder_postal_code"),
                row.text("holder_city"),
                row.text("holder_country"),
                row.text("holder_siren"),
                row.textIfAny("holder_vat_number").orElse(""),
                row.text("holder_email"),
                Language.valueOf(row.text("language").toUpperCase(Locale.ROOT)));
    }

    private List<SeatLine> lines(String order, int months) {
        return sql().list(
                        "SELECT module, seats, unit FROM licensing_order_line WHERE order_id = ? ORDER BY place",
                        row -> new SeatLine(
                                row.text("module"), (int) row.number("seats"), PriceStore.price(row, "unit"), months),
                        order);
    }

    /** {@code network=true,telephones=false}: codes have neither comma nor equals sign. */
    private static String answers(Map<String, Boolean> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + answer.getValue())
                        .collect(Collectors.joining(","));
    }

    private static Map<String, Boolean> answers(String text) {
        return java.util.Arrays.stream(text.split(","))
                .filter(answer -> !answer.isEmpty())
                .map(answer -> answer.split("=", 2))
                .collect(Collectors.toMap(answer -> answer[0], answer -> Boolean.valueOf(answer[1])));
    }
}
