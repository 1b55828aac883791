package fr.crmdata.platform.identity;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.SignInRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks whoever has a say in it whether somebody may come in, by whatever door: browser, token or password. */
@Component(service = SignInRules.class)
public final class SignInRules {

    private final CallerScope scope;
    private final Audit audit;
    private final List<SignInRule> rules = new CopyOnWriteArrayList<>();

    @Activate
    public SignInRules(@Reference CallerScope scope, @Reference Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addRule(SignInRule rule) {
        rules.add(rule);
    }

    public void removeRule(SignInRule rule) {
        rules.remove(rule);
    }

    /**
     * For a browser.
     *
     * @param open the person's sessions that are not over, the last used first
     * @return keys of those that end by it
     * @throws fr.crmdata.api.Refusal when a rule says no; audited
     */
    List<String> judge(User user, String address, List<Session> open) {
        return judge(user.caller(Caller.Kind.USER), address, open);
    }

    /**
     * For a program, which has no session.
     *
     * @throws fr.crmdata.api.Refusal when a rule says no; audited
     */
    void judgeProgram(User user, String address) {
        judge(user.caller(Caller.Kind.PROGRAM), address, List.of());
    }

    private List<String> judge(Caller caller, String address, List<Session> open) {
        var ended = new ArrayList<String>();
        for (var rule : rules) {
            var verdict = rule.judge(new SignInRule.Attempt(caller, address, open));
            verdict.refusal().ifPresent(refusal -> {
                scope.as(caller, () -> {
                    audit.record(
                            "access.sign-in-refused", caller.id(), Map.of("address", address, "code", refusal.code()));
                    return null;
                });
                throw refusal;
            });
            ended.addAll(verdict.ended());
        }
        return ended;
    }
}
