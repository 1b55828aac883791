package fr.crmdata.billing.model.matching;

import fr.crmdata.api.money.Money;
import java.util.List;

/**
 * What an entry may belong to.
 *
 * @param items one, or several that are paid together
 * @param score from 0 to 100
 * @param clues why
 * @param fee what the bank took on top of a debit it returned
 */
public record Proposal(List<OpenItem> items, int score, List<Clue> clues, Money fee) {

    private static final int MOST = 100;

    public Proposal {
        items = List.copyOf(items);
        clues = List.copyOf(clues);
    }

    static Proposal of(List<OpenItem> items, List<Clue> clues, Money fee) {
        var score = clues.stream().mapToInt(Clue::weight).sum();
        return new Proposal(items, Math.min(MOST, score), clues, fee);
    }

    static Proposal of(OpenItem item, Clue... clues) {
        return of(List.of(item), List.of(clues), Money.ZERO);
    }

    public Money total() {
        return Money.sum(items.stream().map(OpenItem::amount).toList());
    }
}
