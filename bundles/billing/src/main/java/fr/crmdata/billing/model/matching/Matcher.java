package fr.crmdata.billing.model.matching;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.matching.Match.Why;
import fr.crmdata.billing.model.matching.OpenItem.Kind;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what an entry belongs to.
 *
 * <p>Certain is only what names its item by a reference and has its amount to the cent. All else is proposed with a
 * score and its reasons. An entry is matched whole or not at all.
 */
public final class Matcher {

    private final OpenItems open;
    private final IncomingPayments incoming;

    public Matcher(OpenItems open) {
        this.open = open;
        this.incoming = new IncomingPayments(open);
    }

    public Match match(BankEntry entry) {
        if (entry.amount().filter(money -> !money.currency().equals(Money.EUR)).isPresent()) {
            return new Match.Aside(entry, Why.OTHER_CURRENCY);
        }
        if (BankCharges.is(entry)) {
            return new Match.Charge(entry);
        }
        if (entry.isReturn()) {
            return returned(entry);
        }
        return switch (entry.status()) {
            case ACCEPTED, PARTLY_ACCEPTED -> new Match.Aside(entry, Why.ACCEPTED);
            case BOOKED -> booked(entry);
            default -> new Match.Aside(entry, Why.NOT_BOOKED_YET);
        };
    }

    private Match booked(BankEntry entry) {
        if (entry.amount().isEmpty()) {
            return new Match.Aside(entry, Why.NO_AMOUNT);
        }
        return entry.isIncoming() ? came(entry) : went(entry);
    }

    private Match came(BankEntry entry) {
        var proposals = new ArrayList<Proposal>();
        batches(entry, proposals);
        byName(Kind.DEBIT, entry, proposals);
        if (proposals.isEmpty()) {
            proposals.addAll(incoming.proposals(entry));
        }
        return decide(entry, proposals, Why.NOTHING_FITS);
    }

    /** The bank credits the whole batch and names it, in a field of its own or as the end-to-end id. */
    private void batches(BankEntry entry, List<Proposal> proposals) {
        var named = new ArrayList<String>();
        if (entry.scope() != Scope.PAYMENT) {
            entry.reference(Reference.BATCH).ifPresent(named::add);
        }
        entry.reference(Reference.END_TO_END).ifPresent(named::add);
        for (var batch : named) {
            for (var item : open.byBatch(Kind.BATCH, batch)) {
                proposals.add(Proposal.of(
                        item,
                        Clue.BATCH,
                        amountClue(item.amount(), entry.amount().orElse(Money.ZERO))));
            }
        }
    }

    private Match went(BankEntry entry) {
        var proposals = new ArrayList<Proposal>();
        byName(Kind.REFUND, entry, proposals);
        return decide(entry, proposals, Why.OTHER_OUTFLOW);
    }

    private void byName(Kind kind, BankEntry entry, List<Proposal> proposals) {
        var amount = entry.amount().orElse(Money.ZERO);
        var paid = amount.isNegative() ? amount.negated() : amount;
        entry.reference(Reference.END_TO_END).ifPresent(name -> open.byReference(kind, ReferenceWords.bare(name))
                .forEach(item -> proposals.add(Proposal.of(item, Clue.END_TO_END, amountClue(item.amount(), paid)))));
    }

    private static Clue amountClue(Money expected, Money paid) {
        var difference = paid.compareTo(expected);
        return difference == 0 ? Clue.SAME_AMOUNT : difference < 0 ? Clue.LESS_THAN_OPEN : Clue.MORE_THAN_OPEN;
    }

    private Match returned(BankEntry entry) {
        var kind = entry.scope() == Scope.PAYMENT ? Kind.DEBIT : Kind.BATCH;
        var proposals = new ArrayList<Proposal>();
        if (kind == Kind.BATCH) {
            wholeBatch(entry, proposals);
        } else if (isTransferOfOurs(entry)) {
            byName(Kind.REFUND, entry, proposals);
        } else {
            debits(entry, proposals);
        }
        return decide(entry, proposals, Why.UNKNOWN_DEBIT);
    }

    /** Money that we sent: rejected before it left, or back again. */
    private static boolean isTransferOfOurs(BankEntry entry) {
        return entry.status() == EntryStatus.REJECTED ? entry.isOutgoing() : entry.isIncoming();
    }

    private void wholeBatch(BankEntry entry, List<Proposal> proposals) {
        var name = entry.reference(entry.scope() == Scope.BATCH ? Reference.BATCH : Reference.MESSAGE);
        name.ifPresent(text -> {
            var items = entry.scope() == Scope.BATCH
                    ? open.byBatch(Kind.BATCH, text)
                    : open.byReference(Kind.BATCH, ReferenceWords.bare(text));
            if (!items.isEmpty()) {
                proposals.add(Proposal.of(items, List.of(Clue.BATCH, Clue.SAME_AMOUNT), Money.ZERO));
            }
        });
    }

    private void debits(BankEntry entry, List<Proposal> proposals) {
        entry.reference(Reference.END_TO_END).ifPresent(name -> open.byReference(Kind.DEBIT, ReferenceWords.bare(name))
                .forEach(item -> proposals.add(debit(entry, item, Clue.END_TO_END))));
        if (proposals.isEmpty()) {
            for (var word : ReferenceWords.candidates(entry.remittance())) {
                open.byReference(Kind.DEBIT, word)
                        .forEach(item -> proposals.add(debit(entry, item, Clue.NUMBER_IN_TEXT)));
            }
        }
        if (proposals.isEmpty()) {
            entry.reference(Reference.MANDATE).ifPresent(mandate -> open.byMandate(Kind.DEBIT, mandate)
                    .forEach(item -> proposals.add(debit(entry, item, Clue.MANDATE))));
        }
    }

    /** A bank may take back more than it gave: its fee comes on top, and is told apart only by what we had ordered. */
    private static Proposal debit(BankEntry entry, OpenItem item, Clue named) {
        if (entry.amount().isEmpty()) {
            // A rejection without an amount is of the whole debit.
            return Proposal.of(item, named, Clue.SAME_AMOUNT);
        }
        var taken = entry.amount().get().isNegative()
                ? entry.amount().get().negated()
                : entry.amount().get();
        var ordered = entry.original().filter(money -> money.currency().equals(taken.currency()));
        if (!taken.equals(item.amount())
                && ordered.filter(item.amount()::equals).isPresent()) {
            return Proposal.of(List.of(item), List.of(named, Clue.SAME_BEFORE_FEE), taken.minus(item.amount()));
        }
        return Proposal.of(item, named, amountClue(item.amount(), taken));
    }

    private static Match decide(BankEntry entry, List<Proposal> proposals, Why otherwise) {
        var best = Ranking.best(proposals);
        if (best.isEmpty()) {
            return new Match.Unknown(entry, otherwise);
        }
        var certain = best.stream().filter(Ranking::isCertain).toList();
        return certain.size() == 1 ? new Match.Certain(entry, certain.get(0)) : new Match.Proposed(entry, best);
    }
}
