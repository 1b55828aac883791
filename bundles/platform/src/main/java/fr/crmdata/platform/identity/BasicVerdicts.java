package fr.crmdata.platform.identity;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.platform.clients.ClientWatcher;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * E-mail and password sent with every request, as SOAP clients do. A good answer is remembered for some minutes under a
 * keyed hash whose key lives as long as the process, because an Argon2id check for each request would bring the service
 * down. On this node nothing is remembered of a client that is closed, of a user who is locked out or has a new password; on
 * others until the answer has aged.
 */
@Component(service = {BasicVerdicts.class, ClientWatcher.class})
public final class BasicVerdicts implements ClientWatcher {

    private static final Duration AGE = Duration.ofMinutes(2);
    private static final int MOST = 10_000;

    private final Identity identity;
    private final SignInRules rules;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    @Activate
    public BasicVerdicts(
            @Reference Identity identity,
            @Reference SignInRules rules,
            @Reference(target = "(clock=system)") Clock clock) {
        this.identity = identity;
        this.rules = rules;
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    private record Verdict(Caller caller, String userId, Instant until) {}

    /**
     * Whose e-mail and password these are.
     *
     * @throws AccessRefusal see {@link Identity#authenticate}
     * @throws fr.crmdata.api.Refusal when a rule says no, as it would to a browser
     */
    public Caller authenticate(String email, String password, String networkAddress) {
        var now = clock.instant();
        var mark = mark(email, password);
        var known = verdicts.get(mark);
        if (known != null && now.isBefore(known.until())) {
            return known.caller();
        }
        var user = identity.authenticate(email, password, networkAddress);
        rules.judgeProgram(user, networkAddress);
        if (verdicts.size() >= MOST) {
            verdicts.clear();
        }
        var caller = user.caller(Caller.Kind.PROGRAM);
        verdicts.put(mark, new Verdict(caller, user.id(), now.plus(AGE)));
        return caller;
    }

    void forget(String userId) {
        verdicts.values().removeIf(verdict -> verdict.userId().equals(userId));
    }

    @Override
    public void stateChanged(ClientId client) {
        verdicts.values().removeIf(verdict -> verdict.caller().client().equals(client));
    }

    private String mark(String email, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(User.emailKey(email).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
