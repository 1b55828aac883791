package fr.crmdata.licensing.store;

import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.office.PriceLists.Line;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.office.PriceLists.PriceList;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Price lists and offers in the operator's database. Published lists are never changed. */
@Component(service = PriceStore.class)
public final class PriceStore {

    private static final String LIST =
            "version, valid_from, reinstatement_fee, data_return_fee, published_by, published_at";
    private static final String OFFER =
            "code, name, valid_from, valid_until, modules, discount, commitment_months, trial_days, is_public";

    private final Transactions transactions;

    @Activate
    public PriceStore(@Reference(target = "(database=operator)") Transactions operator) {
        this.transactions = operator;
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }

    /** The newest first. */
    public List<PriceList> all() {
        return transactions.inOne(() -> lists("ORDER BY valid_from DESC, published_at DESC"));
    }

    /** The one that holds on a day: of those from the same day, the one published last. */
    public Optional<PriceList> on(LocalDate day) {
        return transactions.inOne(
                () -> lists("WHERE valid_from <= ? ORDER BY valid_from DESC, published_at DESC", day).stream()
                        .findFirst());
    }

    private List<PriceList> lists(String rest, Object... parameters) {
        return sql().list("SELECT " + LIST + " FROM licensing_price_list " + rest, this::list, parameters);
    }

    private PriceList list(Sql.Row row) throws SQLException {
        var version = row.text("version");
        return new PriceList(
                version,
                row.date("valid_from"),
                lines(version),
                Money.of(row.text("reinstatement_fee")),
                Money.of(row.text("data_return_fee")),
                row.text("published_by"),
                row.instant("published_at"));
    }

    private List<Line> lines(String version) {
        return sql().list(
                        "SELECT module, unit, year_unit FROM licensing_price_line WHERE version = ? ORDER BY place",
                        row -> new Line(row.text("module"), price(row, "unit"), price(row, "year_unit")),
                        version);
    }

    /** Trailing zeros of the column are no part of a price, but cents are always shown. */
    static Price price(Sql.Row row, String column) throws SQLException {
        var euros = new BigDecimal(row.text(column)).stripTrailingZeros();
        return new Price(euros.setScale(Math.max(2, euros.scale())));
    }

    /** @throws OrderRefusal.PriceListTaken when there is one of that version */
    public void insert(PriceList list) {
        try {
            transactions.inOne(() -> {
                sql().update(
                                "INSERT INTO licensing_price_list (" + LIST + ") VALUES (?, ?, ?, ?, ?, ?)",
                                list.version(),
                                list.from(),
                                list.reinstatementFee().amount(),
                                list.dataReturnFee().amount(),
                                list.by(),
                                list.at());
                for (var place = 0; place < list.lines().size(); place++) {
                    var line = list.lines().get(place);
                    sql().update(
                                    "INSERT INTO licensing_price_line (version, place, module, unit, year_unit)"
                                            + " VALUES (?, ?, ?, ?, ?)",
                                    list.version(),
                                    place,
                                    line.module(),
                                    line.unit().euros(),
                                    line.yearUnit().euros());
                }
            });
        } catch (DatabaseException e) {
            throw DatabaseException.isDuplicateKey(e) ? new OrderRefusal.PriceListTaken(list.version()) : e;
        }
    }

    /** By code. */
    public List<Offer> offers() {
        return transactions.inOne(
                () -> sql().list("SELECT " + OFFER + " FROM licensing_offer ORDER BY code", PriceStore::offer));
    }

    public Optional<Offer> offer(String code) {
        return transactions.inOne(
                () -> sql().first("SELECT " + OFFER + " FROM licensing_offer WHERE code = ?", PriceStore::offer, code));
    }

    private static Offer offer(Sql.Row row) throws SQLException {
        return new Offer(
                row.text("code"),
                row.text("name"),
                row.date("valid_from"),
                row.dateIfAny("valid_until"),
                List.of(row.text("modules").split(",")),
                new BigDecimal(row.text("discount")).setScale(2),
                (int) row.number("commitment_months"),
                (int) row.number("trial_days"),
                row.flag("is_public"));
    }

    /** Replaces the offer of that code. */
    public void save(Offer offer) {
        transactions.inOne(() -> {
            sql().update("DELETE FROM licensing_offer WHERE code = ?", offer.code());
            sql().update(
                            "INSERT INTO licensing_offer (" + OFFER + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            offer.code(),
                            offer.name(),
                            offer.from(),
                            offer.until(),
                            String.join(",", offer.modules()),
                            offer.discount(),
                            offer.commitmentMonths(),
                            offer.trialDays(),
                            offer.isPublic());
        });
    }
}
