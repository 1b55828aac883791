package fr.crmdata.licensing.store;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.office.Seats.Beyond;
import fr.crmdata.licensing.office.Seats.SessionPolicy;
import fr.crmdata.licensing.office.Seats.SharedUse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How often and from where people sign in, and what their company allows; always in the open transaction. */
@Component(service = SignInStore.class)
public final class SignInStore {

    private final OperatorDatabase operator;
    private final Clock clock;

    @Activate
    public SignInStore(@Reference OperatorDatabase operator, @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    public Optional<SessionPolicy> policy(ClientId client) {
        return operator.sql()
                .first(
                        "SELECT most, beyond FROM licensing_session_policy WHERE client = ?",
                        row -> new SessionPolicy((int) row.number("most"), row.constant("beyond", Beyond.class)),
                        client.value());
    }

    public void policy(ClientId client, SessionPolicy policy) {
        var changed = operator.sql()
                .update(
                        "UPDATE licensing_session_policy SET most = ?, beyond = ? WHERE client = ?",
                        policy.most(),
                        policy.beyond(),
                        client.value());
        if (changed == 0) {
            operator.sql()
                    .update(
                            "INSERT INTO licensing_session_policy (client, most, beyond) VALUES (?, ?, ?)",
                            client.value(),
                            policy.most(),
                            policy.beyond());
        }
    }

    /**
     * @param elsewhere sessions of the same person that were open at other addresses
     * @param ended sessions that ended by it, or 1 when it was refused itself
     */
    public void signedIn(ClientId client, String userId, String userName, String address, int elsewhere, int ended) {
        operator.sql()
                .update(
                        "INSERT INTO licensing_signin (id, client, user_id, user_name, signed_in_at, address, elsewhere,"
                                + " ended) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        client.value(),
                        userId,
                        userName,
                        clock.instant(),
                        address.length() <= 60 ? address : address.substring(0, 60),
                        elsewhere,
                        ended);
    }

    /** Those who stand out since a moment, the most conspicuous first. */
    public List<SharedUse> shared(ClientId client, Instant since) {
        return operator.sql()
                .list(
                        "SELECT user_id, MAX(user_name) AS person, SUM(CASE WHEN elsewhere > 0 THEN 1 ELSE 0 END) AS overlap_count,"
                                + " SUM(ended) AS ended_count, COUNT(DISTINCT address) AS address_count, MAX(signed_in_at) AS last_at"
                                + " FROM licensing_signin WHERE client = ? AND signed_in_at >= ? GROUP BY user_id"
                                + " HAVING SUM(elsewhere) > 0 OR SUM(ended) > 0"
                                + " ORDER BY 3 DESC, 4 DESC, 1",
                        row -> new SharedUse(
                                row.text("user_id"),
                                row.text("person"),
                                (int) row.number("overlap_count"),
                                (int) row.number("ended_count"),
                                (int) row.number("address_count"),
                                row.instantIfAny("last_at")),
                        client.value(),
                        since);
    }

    public int forgetBefore(Instant moment) {
        return operator.sql().update("DELETE FROM licensing_signin WHERE signed_in_at < ?", moment);
    }
}
