package fr.crmdata.billing.model.mandate;

import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.account.SepaText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mandate is what happened to it; what may be collected follows from the SEPA rulebooks. */
public final class Mandate {

    private static final int LAPSE_MONTHS = 36;
    private static final int LONGEST_NAME = 70;

    private final List<MandateFact> facts;
    private final MandateFact.Signed signed;
    /** What the debtor's bank was last told, and what is true now. */
    private State told;

    private State now;

    private boolean blocked;
    private boolean revoked;
    private boolean registered;
    private Optional<LocalDate> lastPresented = Optional.empty();

    /** @param facts in their order; the first is the signature */
    public Mandate(List<MandateFact> facts) {
        this.facts = List.copyOf(facts);
        if (facts.isEmpty() || !(facts.get(0) instanceof MandateFact.Signed first)) {
            throw new IllegalArgumentException("a mandate begins with its signature");
        }
        first.debtor().iban().requireSepa();
        signed = first;
        now = new State(first.reference(), first.creditor(), first.creditorName(), first.debtor());
        told = now;
        presented(this.facts).stream().skip(1).forEach(this::apply);
    }

    private record State(MandateReference reference, CreditorIdentifier creditor, String creditorName, Holder debtor) {}

    /** Without debits of which it turned out that the bank never saw them. */
    private static List<MandateFact> presented(List<MandateFact> facts) {
        var left = new ArrayList<MandateFact>();
        for (var fact : facts) {
            if (fact instanceof MandateFact.NotPresented undone) {
                left.stream()
                        .filter(one ->
                                one instanceof MandateFact.Presented && one.on().equals(undone.on()))
                        .reduce((earlier, later) -> later)
                        .ifPresent(left::remove);
            } else {
                left.add(fact);
            }
        }
        return left;
    }

    private void apply(MandateFact fact) {
        if (fact instanceof MandateFact.Registered) {
            registered = true;
        } else if (fact instanceof MandateFact.AccountChanged change) {
            change.debtor().iban().requireSepa();
            now = new State(now.reference, now.creditor, now.creditorName, change.debtor());
            // A new account is the cure for what a return had blocked; its bank has to be told of a mandate between
            // businesses.
            blocked = false;
            registered = false;
        } else if (fact instanceof MandateFact.ReferenceChanged change) {
            now = new State(change.reference(), now.creditor, now.creditorName, now.debtor);
        } else if (fact instanceof MandateFact.CreditorChanged change) {
            now = new State(now.reference, change.creditor(), change.creditorName(), now.debtor);
        } else if (fact instanceof MandateFact.Presented presented) {
            told = now;
            lastPresented = Optional.of(presented.on());
        } else if (fact instanceof MandateFact.Blocked) {
            blocked = true;
        } else if (fact instanceof MandateFact.Unblocked) {
            blocked = false;
        } else if (fact instanceof MandateFact.Revoked) {
            revoked = true;
        }
    }

    /**
     * What has to be noted before the next debit when we are another creditor than the mandate knows: another identifier, or a name that
     * banks read differently.
     */
    public Optional<MandateFact> creditorIs(LocalDate on, CreditorIdentifier creditor, String name) {
        var same = now.creditor.equals(creditor)
                && (now.creditorName.equals(name)
                        || inBanksSigns(now.creditorName).equals(inBanksSigns(name)));
        return same ? Optional.empty() : Optional.of(new MandateFact.CreditorChanged(on, creditor, name));
    }

    private static String inBanksSigns(String name) {
        return SepaText.of(name, LONGEST_NAME);
    }

    /** The same mandate with one more fact. */
    public Mandate with(MandateFact fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new Mandate(more);
    }

    public List<MandateFact> facts() {
        return facts;
    }

    public MandateReference reference() {
        return now.reference;
    }

    public Holder debtor() {
        return now.debtor;
    }

    public Scheme scheme() {
        return signed.scheme();
    }

    public boolean isBlocked() {
        return blocked || revoked;
    }

    /** Between businesses: the debtor's bank has not confirmed it yet. */
    public boolean isAwaited() {
        return signed.scheme() == Scheme.B2B && !registered;
    }

    /** 36 months after the last debit fell due, even one that came back; after the signature when it was never used. */
    public LocalDate usableUntil() {
        return lastPresented.orElse(signed.on()).plusMonths(LAPSE_MONTHS);
    }

    /**
     * What a debit on that day must say.
     *
     * @param last whether no other will follow
     * @param firstApart whether the bank wants the first debit marked; it need not be since 2016
     * @throws BillingRefusal when the mandate does not allow it
     */
    public MandateUse use(LocalDate debit, boolean last, boolean firstApart) {
        requireUsable(debit);
        return new MandateUse(
                now.reference, signed.scheme(), sequence(last, firstApart), signed.on(), now.debtor, amendment());
    }

    private void requireUsable(LocalDate debit) {
        if (signed.on().isAfter(debit)) {
            throw new BillingRefusal.SignedAfterDebit(now.reference.value(), signed.on(), debit);
        }
        if (isBlocked()) {
            throw new BillingRefusal.MandateBlocked(now.reference.value());
        }
        if (signed.oneOff() && lastPresented.isPresent()) {
            throw new BillingRefusal.MandateUsed(now.reference.value());
        }
        if (debit.isAfter(usableUntil())) {
            throw new BillingRefusal.MandateLapsed(now.reference.value(), usableUntil());
        }
        if (isAwaited()) {
            throw new BillingRefusal.NotRegistered(now.reference.value());
        }
    }

    private Sequence sequence(boolean last, boolean firstApart) {
        if (signed.oneOff()) {
            return Sequence.OOFF;
        }
        if (last) {
            return Sequence.FNAL;
        }
        return firstApart && lastPresented.isEmpty() ? Sequence.FRST : Sequence.RCUR;
    }

    /** Nothing was told to a bank that has seen no debit yet. */
    private Optional<Amendment> amendment() {
        if (lastPresented.isEmpty()) {
            return Optional.empty();
        }
        var moved = !now.debtor.iban().equals(told.debtor.iban());
        var sameBank = moved && sameBank(told.debtor.iban(), now.debtor.iban());
        var amendment = new Amendment(
                changed(told.reference, now.reference),
                changed(told.creditor, now.creditor),
                changed(told.creditorName, now.creditorName),
                sameBank ? Optional.of(told.debtor.iban()) : Optional.empty(),
                moved && !sameBank);
        return amendment.isEmpty() ? Optional.empty() : Optional.of(amendment);
    }

    private static <T> Optional<T> changed(T before, T after) {
        return before.equals(after) ? Optional.empty() : Optional.of(before);
    }

    /** The bank's code follows the check digits; it has four digits at least in all countries that count in digits. */
    private static boolean sameBank(Iban before, Iban after) {
        var code = before.country().equals("FR") || before.country().equals("MC") ? 9 : 8;
        return before.country().equals(after.country())
                && before.value().substring(4, code).equals(after.value().substring(4, code));
    }
}
