package fr.crmdata.billing.books;

import fr.crmdata.api.Language;
import fr.crmdata.api.contracts.ContractAccounts.Due;
import fr.crmdata.api.contracts.ContractAccounts.LateRate;
import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.api.contracts.VatPlace;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.documents.Mentions;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Totals;
import fr.crmdata.billing.model.invoice.Trader;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.InvoiceWriter.Issue;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes documents of what contracts ask for; everything but their number, which is taken last. */
final class Drafts {

    private final Trader seller;
    private final Iban account;
    private final boolean vatOnDebits;
    private final InvoiceStore invoices;
    private final Map<String, Payer> payers;
    private final Map<String, Invoice.DirectDebit> mandates;
    private final Map<Language, LineWriting> writings = new EnumMap<>(Language.class);
    private final Function<LocalDate, LateRate> lateRate;
    private final Map<Usual, List<Invoice.Note>> notes = new HashMap<>();

    /** What all documents of a language and day say. */
    private record Usual(Language language, LocalDate on) {}

    Drafts(
            Trader seller,
            Iban account,
            boolean vatOnDebits,
            InvoiceStore invoices,
            Map<String, Payer> payers,
            Map<String, Invoice.DirectDebit> mandates,
            Function<LocalDate, LateRate> lateRate) {
        this.seller = seller;
        this.account = account;
        this.vatOnDebits = vatOnDebits;
        this.invoices = invoices;
        this.payers = payers;
        this.mandates = mandates;
        this.lateRate = lateRate;
    }

    /**
     * A document without its number.
     *
     * @param credits what a credit note is about
     */
    record Draft(Due due, Payer payer, Trader buyer, List<InvoiceLine> lines, Optional<Invoice.Reference> credits) {

        boolean isCredit() {
            return credits.isPresent();
        }
    }

    /** @throws BillingRefusal when it cannot be made into a document yet */
    Draft of(Due due) {
        var payer = Optional.ofNullable(payers.get(due.contract())).orElseThrow();
        var lines = writings.computeIfAbsent(payer.language(), LineWriting::new).of(due, key -> number(due, key));
        var totals = Totals.of(lines, Money.ZERO);
        var asked = due.gross().isNegative() ? due.gross().negated() : due.gross();
        if (!totals.gross().equals(asked)) {
            throw new BillingRefusal.AmountsDiffer(
                    due.contract(), asked.toString(), totals.gross().toString());
        }
        var buyer = Buyer.of(payer);
        if (due.vatPlace() == VatPlace.MEMBER_STATE && buyer.vatNumber().isEmpty()) {
            throw new BillingRefusal.PayerIncomplete(due.contract(), "vatNumber");
        }
        return new Draft(
                due, payer, buyer, lines, due.net().isNegative() ? Optional.of(credited(due)) : Optional.empty());
    }

    private Optional<String> number(Due due, String key) {
        return invoices.byKey(due.contract(), key).map(InvoiceSummary::number);
    }

    /** A credit note is about the invoice of its period. */
    private Invoice.Reference credited(Due due) {
        return due.period()
                .flatMap(period -> invoices.ofPeriod(due.contract(), period.first()))
                .map(found -> new Invoice.Reference(InvoiceNumber.parse(found.number()), found.issued()))
                .orElseThrow(() -> new BillingRefusal.NothingToCredit(due.contract(), due.key()));
    }

    /** With its number, issued on a day. What is due before is due then. */
    Issue issue(Draft draft, InvoiceNumber number, LocalDate on) {
        var due = draft.due();
        var invoice = new Invoice(
                number,
                on,
                draft.isCredit() || due.due().isBefore(on) ? on : due.due(),
                seller,
                draft.buyer(),
                draft.lines(),
                payment(draft),
                draft.credits(),
                notes(draft, on),
                Money.ZERO);
        return new Issue(
                invoice,
                due.contract(),
                due.client(),
                InvoiceKind.valueOf(due.kind()),
                due.key(),
                due.clause(),
                due.period().map(period -> new InvoiceLine.Period(period.first(), period.last())),
                due.why().in(draft.payer().language()),
                draft.payer().email(),
                draft.payer().language());
    }

    private List<Invoice.Note> notes(Draft draft, LocalDate on) {
        var language = draft.payer().language();
        var usual = notes.computeIfAbsent(
                new Usual(language, on), any -> Mentions.of(language, lateRate.apply(on), vatOnDebits));
        return draft.due()
                .suspendedSince()
                .filter(since -> !draft.isCredit())
                .map(since -> Stream.concat(Stream.of(Mentions.suspended(language, since)), usual.stream())
                        .toList())
                .orElse(usual);
    }

    private Invoice.Payment payment(Draft draft) {
        var mandate = mandates.get(draft.due().contract());
        return mandate != null && !draft.isCredit() ? mandate : new Invoice.Transfer(account);
    }
}
