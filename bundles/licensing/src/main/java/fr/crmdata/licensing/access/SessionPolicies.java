package fr.crmdata.licensing.access;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.SignInRule;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.LicensingSettings;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.Seats.Beyond;
import fr.crmdata.licensing.office.Seats.SessionPolicy;
import fr.crmdata.licensing.store.SignInStore;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who may sign in: nobody but the administrators while the contract is suspended and after its end, who then see why; and nobody more
 * often at a time than the client's policy says. A name that is in use elsewhere is noted. Programs have no sessions to count.
 */
@Component(
        service = {SignInRule.class, SessionPolicies.class},
        configurationPid = LicensingSettings.PID)
public final class SessionPolicies implements SignInRule {

    private final Access access;
    private final OperatorDatabase operator;
    private final Standings standings;
    private final SignInStore store;
    private final SessionPolicy usual;

    @Activate
    public SessionPolicies(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference Standings standings,
            @Reference SignInStore store,
            LicensingSettings settings) {
        this.access = access;
        this.operator = operator;
        this.standings = standings;
        this.store = store;
        this.usual = new SessionPolicy(
                settings.sessions_most(),
                settings.sessions_beyond().equals(Beyond.REFUSE.name()) ? Beyond.REFUSE : Beyond.END_OLDEST);
    }

    /** In the open transaction. */
    SessionPolicy of(ClientId client) {
        return store.policy(client).orElse(usual);
    }

    @Override
    public Verdict judge(Attempt attempt) {
        var caller = attempt.caller();
        if (caller.client().isOperator()) {
            return Verdict.yes();
        }
        var standing = standings.of(caller.client());
        if (!standing.isBound()) {
            return Verdict.yes();
        }
        var isAdministrator = caller.role() == Role.ADMINISTRATOR;
        if (standing.phase() == Phase.SUSPENDED && !isAdministrator) {
            return Verdict.no(new LicensingRefusal.Suspended(standing.since()));
        }
        if (standing.isOver() && !(isAdministrator && standing.keepsData())) {
            return Verdict.no(new LicensingRefusal.Ended(standing.last()));
        }
        if (caller.kind() == Caller.Kind.PROGRAM) {
            return Verdict.yes();
        }
        return access.as(
                Caller.system(ClientId.OPERATOR, "licensing"), () -> operator.inOne(() -> count(attempt, caller)));
    }

    private Verdict count(Attempt attempt, Caller caller) {
        var policy = of(caller.client());
        var beyond = Math.max(0, attempt.open().size() + 1 - policy.most());
        var refused = beyond > 0 && policy.beyond() == Beyond.REFUSE;
        var ended = refused ? List.<String>of() : leastUsed(attempt.open(), beyond);
        store.signedIn(
                caller.client(),
                caller.id(),
                caller.name(),
                attempt.address(),
                (int) attempt.open().stream()
                        .filter(session -> !session.address().equals(attempt.address()))
                        .count(),
                refused ? 1 : ended.size());
        return refused ? Verdict.no(new LicensingRefusal.TooManySessions(policy.most())) : Verdict.insteadOf(ended);
    }

    /** The last used come first. */
    private static List<String> leastUsed(List<Session> open, int count) {
        return open.subList(open.size() - count, open.size()).stream()
                .map(Session::key)
                .toList();
    }
}
