package fr.crmdata.billing.model.matching;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Orders proposals, and says which leave no doubt. */
final class Ranking {

    private static final int MOST = 5;
    private static final Set<Clue> NAMED =
            EnumSet.of(Clue.END_TO_END, Clue.STRUCTURED_REFERENCE, Clue.NUMBER_IN_TEXT, Clue.BATCH);
    private static final Set<Clue> EXACT = EnumSet.of(Clue.SAME_AMOUNT, Clue.SAME_SUM, Clue.SAME_BEFORE_FEE);

    private Ranking() {}

    /** Named by a reference of ours, and right to the cent. */
    static boolean isCertain(Proposal proposal) {
        return proposal.clues().stream().anyMatch(NAMED::contains)
                && proposal.clues().stream().anyMatch(EXACT::contains);
    }

    /** The best few; of several reasons for the same items the strongest. */
    static List<Proposal> best(List<Proposal> proposals) {
        var order = Comparator.comparingInt(Proposal::score)
                .reversed()
                .thenComparing(proposal -> proposal.items().get(0).due())
                .thenComparing(proposal -> proposal.items().get(0).id());
        var distinct = new LinkedHashMap<Set<String>, Proposal>();
        proposals.stream()
                .sorted(order)
                .forEach(proposal -> distinct.putIfAbsent(
                        proposal.items().stream().map(OpenItem::id).collect(java.util.stream.Collectors.toSet()),
                        proposal));
        return distinct.values().stream().limit(MOST).toList();
    }
}
