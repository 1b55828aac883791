package fr.crmdata.billing.model.matching;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.matching.OpenItem.Kind;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transfers of clients: by what they wrote, then by who they are, at last by the amount alone. */
final class IncomingPayments {

    private static final int MOST_OF_AN_AMOUNT = 20;
    private static final int SHORTEST_NAME = 4;

    private final OpenItems open;

    IncomingPayments(OpenItems open) {
        this.open = open;
    }

    List<Proposal> proposals(BankEntry entry) {
        var paid = entry.amount().orElse(Money.ZERO);
        var named = named(entry);
        var proposals = new ArrayList<Proposal>();
        named.forEach((item, clue) -> proposals.add(one(item, clue, paid)));
        together(named, paid).ifPresent(proposals::add);
        if (proposals.isEmpty()) {
            byPayer(entry, paid, proposals);
        }
        if (proposals.isEmpty()) {
            byAmount(entry, paid, proposals);
        }
        return proposals;
    }

    /** Invoices that the payer names, each with the strongest reason. */
    private Map<OpenItem, Clue> named(BankEntry entry) {
        var named = new LinkedHashMap<OpenItem, Clue>();
        entry.reference(Reference.STRUCTURED).ifPresent(text -> find(text, Clue.STRUCTURED_REFERENCE, named));
        entry.reference(Reference.END_TO_END).ifPresent(text -> find(text, Clue.END_TO_END, named));
        var texts = entry.remittance() + "\n"
                + entry.reference(Reference.END_TO_END).orElse("");
        for (var word : ReferenceWords.candidates(texts)) {
            open.byReference(Kind.INVOICE, word).forEach(item -> named.putIfAbsent(item, Clue.NUMBER_IN_TEXT));
        }
        return named;
    }

    private void find(String reference, Clue clue, Map<OpenItem, Clue> named) {
        open.byReference(Kind.INVOICE, ReferenceWords.bare(reference)).forEach(item -> named.putIfAbsent(item, clue));
    }

    private static Proposal one(OpenItem item, Clue named, Money paid) {
        var difference = paid.compareTo(item.amount());
        return Proposal.of(
                item,
                named,
                difference == 0 ? Clue.SAME_AMOUNT : difference < 0 ? Clue.LESS_THAN_OPEN : Clue.MORE_THAN_OPEN);
    }

    /** Several invoices named and paid in one transfer. */
    private static Optional<Proposal> together(Map<OpenItem, Clue> named, Money paid) {
        if (named.size() < 2) {
            return Optional.empty();
        }
        var items = List.copyOf(named.keySet());
        var sum = Money.sum(items.stream().map(OpenItem::amount).toList());
        return sum.equals(paid)
                ? Optional.of(Proposal.of(items, List.of(Clue.NUMBER_IN_TEXT, Clue.SAME_SUM), Money.ZERO))
                : Optional.empty();
    }

    private void byPayer(BankEntry entry, Money paid, List<Proposal> proposals) {
        var iban = entry.counterparty().iban();
        if (iban.isEmpty()) {
            return;
        }
        var theirs = open.byIban(Kind.INVOICE, iban).stream()
                .sorted(Comparator.comparing(OpenItem::due).thenComparing(OpenItem::id))
                .toList();
        var same = theirs.stream().filter(item -> item.amount().equals(paid)).toList();
        for (var item : same) {
            proposals.add(
                    same.size() == 1
                            ? Proposal.of(item, Clue.IBAN, Clue.SAME_AMOUNT, Clue.ONLY_ONE)
                            : Proposal.of(item, Clue.IBAN, Clue.SAME_AMOUNT));
        }
        oldest(theirs, paid).ifPresent(proposals::add);
        if (proposals.isEmpty() && !theirs.isEmpty()) {
            proposals.add(one(theirs.get(0), Clue.IBAN, paid));
        }
    }

    /** The oldest invoices of a client, as many as make the amount. */
    private static Optional<Proposal> oldest(List<OpenItem> theirs, Money paid) {
        var sum = Money.ZERO;
        for (var count = 0; count < theirs.size() && sum.compareTo(paid) < 0; count++) {
            sum = sum.plus(theirs.get(count).amount());
            if (count > 0 && sum.equals(paid)) {
                return Optional.of(
                        Proposal.of(theirs.subList(0, count + 1), List.of(Clue.IBAN, Clue.SAME_SUM), Money.ZERO));
            }
        }
        return Optional.empty();
    }

    private void byAmount(BankEntry entry, Money paid, List<Proposal> proposals) {
        var same = open.byAmount(Kind.INVOICE, paid);
        if (same.size() > MOST_OF_AN_AMOUNT) {
            // The usual monthly fee: the amount says nothing, only a name can.
            same.stream()
                    .filter(item -> sameName(item, entry))
                    .forEach(item -> proposals.add(Proposal.of(item, Clue.NAME, Clue.SAME_AMOUNT)));
            return;
        }
        for (var item : same) {
            var clues = new ArrayList<Clue>();
            if (sameName(item, entry)) {
                clues.add(Clue.NAME);
            }
            clues.add(Clue.SAME_AMOUNT);
            if (same.size() == 1) {
                clues.add(Clue.ONLY_ONE);
            }
            proposals.add(Proposal.of(List.of(item), clues, Money.ZERO));
        }
    }

    /** One name holds the other, legal forms and signs apart. */
    private static boolean sameName(OpenItem item, BankEntry entry) {
        var said = ReferenceWords.bare(entry.counterparty().name() + entry.remittance());
        var known = ReferenceWords.bare(item.client().replaceAll("(?i)\\b(SARL|SAS|SASU|SA|EURL|SCI|SNC|GMBH)\\b", ""));
        return known.length() >= SHORTEST_NAME && said.contains(known);
    }
}
