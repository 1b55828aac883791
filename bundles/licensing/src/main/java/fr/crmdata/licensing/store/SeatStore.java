package fr.crmdata.licensing.store;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.office.Seats.Seat;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who of a client has or had which seat, always in the open transaction. */
@Component(service = SeatStore.class)
public final class SeatStore {

    private static final String COLUMNS =
            "id, module, user_id, user_name, given_at, given_by, taken_at, came_from, reason";

    private final OperatorDatabase operator;
    private final Clock clock;

    @Activate
    public SeatStore(@Reference OperatorDatabase operator, @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    /** Seats that people have, those who have them longest first. */
    public List<Seat> taken(ClientId client) {
        return operator.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM licensing_seat WHERE client = ? AND taken_at IS NULL"
                                + " ORDER BY given_at, id",
                        SeatStore::seat,
                        client.value());
    }

    /** Also those who had one, the newest first. */
    public List<Seat> history(ClientId client, int limit) {
        return operator.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM licensing_seat WHERE client = ? ORDER BY id DESC",
                        limit,
                        SeatStore::seat,
                        client.value());
    }

    /** Nobody else gives or takes a seat of this client's module until the transaction is over. */
    public void lock(ClientId client, String module) {
        operator.sql().update("UPDATE licensing_contract SET turns = turns + 1 WHERE client = ?", client.value());
        operator.sql()
                .update(
                        "UPDATE licensing_seat SET reason = reason WHERE client = ? AND module = ? AND taken_at IS NULL",
                        client.value(),
                        module);
    }

    public Seat give(ClientId client, String module, String userId, String userName, String cameFrom, String reason) {
        var seat = new Seat(
                Ids.next(),
                module,
                userId,
                userName,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                operator.caller().name(),
                Optional.empty(),
                cameFrom,
                reason);
        operator.sql()
                .update(
                        "INSERT INTO licensing_seat (client, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        client.value(),
                        seat.id(),
                        seat.module(),
                        seat.userId(),
                        seat.userName(),
                        seat.since(),
                        seat.by(),
                        Optional.empty(),
                        seat.before(),
                        seat.reason());
        return seat;
    }

    public void take(String id, Instant at) {
        operator.sql().update("UPDATE licensing_seat SET taken_at = ? WHERE id = ?", at, id);
    }

    private static Seat seat(Sql.Row row) throws SQLException {
        return new Seat(
                row.text("id"),
                row.text("module"),
                row.text("user_id"),
                row.text("user_name"),
                row.instant("given_at"),
                row.text("given_by"),
                row.instantIfAny("taken_at"),
                row.text("came_from"),
                row.text("reason"));
    }
}
