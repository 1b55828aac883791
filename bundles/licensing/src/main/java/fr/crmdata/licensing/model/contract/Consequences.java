package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What was done because of a fact, and could not have been done without it. */
public final class Consequences {

    private Consequences() {}

    /**
     * Refuses to take a fact back by which something was done already.
     *
     * @param before the history with the fact
     * @param after the history in which it is withdrawn on that day
     * @throws LicensingRefusal.ActedOn naming the acts
     */
    public static void refuse(Contract before, Contract after, Fact wrong, LocalDate day, Settings settings) {
        var acts = Stream.concat(keyed(before, wrong), closed(before, after, day, settings))
                .map(ActKey::value)
                .distinct()
                .toList();
        if (!acts.isEmpty()) {
            throw new LicensingRefusal.ActedOn(wrong.word(), wrong.on(), String.join(", ", acts));
        }
    }

    /** Acts that bear the number of the letter or the day of the fact in their key. */
    private static Stream<ActKey> keyed(Contract history, Fact wrong) {
        var keys = keys(wrong);
        return history.facts().stream().flatMap(fact -> fact.done().stream()).filter(key -> keys.stream()
                .anyMatch(start -> start.endsWith(":")
                        ? key.value().startsWith(start)
                        : key.value().equals(start)));
    }

    /** Keys of acts; one that ends with a colon begins them. */
    private static List<String> keys(Fact wrong) {
        if (wrong instanceof Fact.FormalNoticePosted letter) {
            return List.of("suspend:" + letter.letter());
        } else if (wrong instanceof Fact.NoticePosted letter) {
            return List.of("acknowledge-notice:" + letter.letter());
        } else if (wrong instanceof Fact.LetterPresented letter) {
            return ofLetter(letter.letter());
        } else if (wrong instanceof Fact.LetterSigned letter) {
            return ofLetter(letter.letter());
        } else if (wrong instanceof Fact.BreachNoticePosted letter) {
            return List.of("decide-termination-for-breach:" + letter.letter());
        } else if (wrong instanceof Fact.FraudReported) {
            return List.of("lock-codes:" + wrong.on());
        } else if (wrong instanceof Fact.InsolvencyPublished) {
            return List.of("declare-claim:" + wrong.on());
        } else if (wrong instanceof Fact.SourcesRequested) {
            return List.of("release-sources:" + wrong.on());
        } else if (wrong instanceof Fact.ForceMajeureBegan) {
            return List.of("tell-right-to-leave:" + wrong.on());
        } else if (wrong instanceof Fact.ServiceDelivered) {
            return List.of("issue-service-invoice:" + wrong.on() + ":");
        } else if (wrong instanceof Fact.DataReturnRequested) {
            return List.of("issue-data-return-invoice:" + wrong.on(), "return-data:" + wrong.on());
        } else if (wrong instanceof Fact.RecoveryCostsProven costs) {
            return List.of("issue-recovery-costs:" + costs.invoice() + ":");
        } else if (wrong instanceof Fact.InstalmentPlanAgreed) {
            return List.of("tell-plan-over:" + wrong.on());
        }
        return wrong instanceof Fact.Activated ? List.of("welcome:" + wrong.on()) : List.of();
    }

    private static List<String> ofLetter(String letter) {
        return List.of("acknowledge-notice:" + letter, "decide-termination-for-breach:" + letter);
    }

    /** A contract that was closed on its last day does not come back by taking away why it ended. */
    private static Stream<ActKey> closed(Contract before, Contract after, LocalDate day, Settings settings) {
        var reading = before.read(day, settings);
        return reading
                .end()
                .filter(end -> after.read(day, settings)
                        .end()
                        .filter(other -> other.last().equals(end.last()))
                        .isEmpty())
                .map(end -> ActKey.of("close", end.last()))
                .filter(reading::isDone)
                .stream();
    }
}
