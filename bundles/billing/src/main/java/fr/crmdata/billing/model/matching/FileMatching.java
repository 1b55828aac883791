package fr.crmdata.billing.model.matching;

import fr.crmdata.billing.model.matching.Match.Why;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done with a whole file: each entry once, in its order, none of a file that is refused.
 *
 * @param refusal why nothing of the file is booked, if so
 */
public record FileMatching(Optional<Problem> refusal, List<Outcome> outcomes) {

    /**
     * What was found out about one entry.
     *
     * @param identity what to remember of it, so that it is not booked again
     */
    public record Outcome(Match match, EntryIdentity identity) {}

    /** @param open what is certain is taken out of it, so that no item is paid twice */
    public static FileMatching of(FileIntake file, OpenItemIndex open, SeenEntries seen) {
        if (file.refusal().isPresent()) {
            return new FileMatching(file.refusal(), List.of());
        }
        var matcher = new Matcher(open);
        var numbering = new EntryIdentity.Numbering();
        var outcomes = new ArrayList<Outcome>();
        for (var entry : file.entries()) {
            var identity = numbering.of(entry);
            var match = match(entry, identity, file, matcher, seen);
            if (match instanceof Match.Certain certain) {
                certain.found().items().stream()
                        .filter(item -> !mayComeBack(item, entry))
                        .forEach(open::take);
            }
            outcomes.add(new Outcome(match, identity));
        }
        return new FileMatching(Optional.empty(), List.copyOf(outcomes));
    }

    /** A debit that came in, a refund that went out is not done with: it can still be returned. */
    private static boolean mayComeBack(OpenItem item, BankEntry entry) {
        return (item.kind() == OpenItem.Kind.DEBIT || item.kind() == OpenItem.Kind.REFUND) && !entry.isReturn();
    }

    public List<Match> matches() {
        return outcomes.stream().map(Outcome::match).toList();
    }

    private static Match match(
            BankEntry entry, EntryIdentity identity, FileIntake file, Matcher matcher, SeenEntries seen) {
        return switch (seen.compare(identity)) {
            case SAME -> new Match.Aside(entry, Why.SEEN);
            case PERHAPS -> new Match.Aside(entry, Why.PERHAPS_SEEN);
            case NEW -> file.spoiler(entry).isPresent() ? new Match.Aside(entry, Why.PROBLEM) : matcher.match(entry);
        };
    }

    public List<Match.Certain> certain() {
        return outcomes.stream()
                .map(Outcome::match)
                .filter(Match.Certain.class::isInstance)
                .map(Match.Certain.class::cast)
                .toList();
    }
}
