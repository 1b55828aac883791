package fr.crmdata.api.identity;

import fr.crmdata.api.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A further condition on signing in, such as a suspended contract or too many sessions of one person. Offered as an OSGi service; asked
 * once, when name and password are proven: by a browser, by a program that wants a token, or by one that sends them with each request.
 */
public interface SignInRule {

    Verdict judge(Attempt attempt);

    /**
     * Somebody wants to sign in.
     *
     * @param caller of kind {@code USER} for a browser, of kind {@code PROGRAM} for what has no session
     * @param address network address
     * @param open the person's sessions that are not over, the last used first; none for programs
     */
    record Attempt(Caller caller, String address, List<Session> open) {
        public Attempt {
            open = List.copyOf(open);
        }
    }

    /**
     * @param refusal why not; empty when nothing stands against it
     * @param ended keys of sessions that end by it
     */
    record Verdict(Optional<Refusal> refusal, List<String> ended) {

        public Verdict {
            ended = List.copyOf(ended);
        }

        public static Verdict yes() {
            return new Verdict(Optional.empty(), List.of());
        }

        public static Verdict no(Refusal refusal) {
            return new Verdict(Optional.of(refusal), List.of());
        }

        public static Verdict insteadOf(List<String> ended) {
            return new Verdict(Optional.empty(), ended);
        }
    }
}
