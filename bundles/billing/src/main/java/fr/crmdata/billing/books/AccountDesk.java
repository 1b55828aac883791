package fr.crmdata.billing.books;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.EuropeanServices;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.VatByRate.Part;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Numbering;
import fr.crmdata.billing.office.Accounts;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.AccountStore;
import fr.crmdata.billing.store.JournalStore;
import fr.crmdata.billing.store.JournalStore.Behind;
import fr.crmdata.billing.store.MixedRateStore;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The books, for the operator's accountants. */
@Component(service = Accounts.class)
public final class AccountDesk implements Accounts {

    private static final int MOST = 500;
    private static final String COLLECTED_VAT = "445710";

    private final Access access;
    private final OperatorDatabase operator;
    private final JournalStore entries;
    private final AccountStore accounts;
    private final MixedRateStore mixed;
    private final BankBalance bank;
    private final YearFile file;
    private final Conventions conventions;

    @Activate
    public AccountDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference JournalStore entries,
            @Reference AccountStore accounts,
            @Reference MixedRateStore mixed,
            @Reference BankBalance bank,
            @Reference YearFile file,
            @Reference Conventions conventions) {
        this.access = access;
        this.operator = operator;
        this.entries = entries;
        this.accounts = accounts;
        this.mixed = mixed;
        this.bank = bank;
        this.file = file;
        this.conventions = conventions;
    }

    @Override
    public Slice<JournalEntry> journal(int year, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.ACCOUNTS);
        var most = Math.max(1, Math.min(limit, MOST));
        var behind = cursor.map(AccountDesk::behind).orElse(Behind.NOTHING);
        var found = operator.inOne(() -> entries.ofYear(Years.checked(year), behind, most + 1));
        var items = found.stream().limit(most).toList();
        return new Slice<>(items, found.size() > most ? Optional.of(cursor(items.get(most - 1))) : Optional.empty());
    }

    private static String cursor(JournalEntry entry) {
        return entry.validated() + "." + entry.journal() + "." + entry.number();
    }

    private static Behind behind(String cursor) {
        var parts = cursor.split("\\.");
        try {
            return new Behind(LocalDate.parse(parts[0]), parts[1], Long.parseLong(parts[2]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BillingRefusal.Invalid("cursor", "billing.field.unreadable", "cursor", cursor);
        }
    }

    @Override
    public List<JournalEntry> entriesOf(String piece) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> entries.ofPiece(Pieces.of(piece)));
    }

    @Override
    public String fecName(int year) {
        access.require(BillingPermissions.ACCOUNTS);
        return file.name(Years.checked(year));
    }

    @Override
    public void fec(int year, OutputStream out) throws IOException {
        access.require(BillingPermissions.ACCOUNTS);
        file.write(Years.checked(year), out);
    }

    @Override
    public List<AccountBalance> balances(int year) {
        access.require(BillingPermissions.ACCOUNTS);
        return operator.inOne(() -> accounts.balances(Years.checked(year)));
    }

    @Override
    public VatReport vat(YearMonth month) {
        access.require(BillingPermissions.ACCOUNTS);
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return operator.inOne(() -> {
            var booked = accounts.movement(COLLECTED_VAT, first, last);
            return new VatReport(
                    month,
                    conventions.vatOnDebits(),
                    conventions.vatOnDebits()
                            ? byRate(accounts.vatOfInvoices(first, last), mixed.issued(first, last))
                            : byRate(accounts.vatOfPayments(first, last), mixed.received(first, last)),
                    booked.credit().minus(booked.debit()));
        });
    }

    /** One line for each rate; what bears no VAT is not declared here. */
    private static List<VatLine> byRate(List<VatLine> lines, List<Part> parts) {
        var rates = new TreeMap<BigDecimal, VatLine>();
        lines.forEach(line -> rates.merge(line.percent(), line, AccountDesk::plus));
        parts.stream()
                .filter(part -> part.percent().signum() > 0)
                .map(part -> new VatLine(part.percent(), part.base(), part.tax()))
                .forEach(line -> rates.merge(line.percent(), line, AccountDesk::plus));
        return List.copyOf(rates.values());
    }

    private static VatLine plus(VatLine one, VatLine other) {
        return new VatLine(
                one.percent(), one.base().plus(other.base()), one.tax().plus(other.tax()));
    }

    @Override
    public ServicesAbroad servicesAbroad(YearMonth month) {
        access.require(BillingPermissions.ACCOUNTS);
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return operator.inOne(() -> new ServicesAbroad(
                month, EuropeanServices.of(accounts.reversed(first, last)), accounts.abroad(first, last)));
    }

    @Override
    public BankFigures bank(LocalDate from, LocalDate until) {
        access.require(BillingPermissions.ACCOUNTS);
        return operator.inOne(() -> {
            var opening = bank.book(from.minusDays(1));
            var moved = accounts.movement(BankBalance.ACCOUNT, from, until);
            return new BankFigures(
                    opening,
                    moved.debit(),
                    moved.credit(),
                    Money.sum(List.of(opening, moved.debit(), moved.credit().negated())));
        });
    }

    @Override
    public Optional<Reconciliation> reconciliation(LocalDate until) {
        access.require(BillingPermissions.ACCOUNTS);
        return operator.inOne(() -> bank.reconciliation(until));
    }

    @Override
    public Soundness check(int year) {
        access.require(BillingPermissions.ACCOUNTS);
        return operator.inOne(() -> {
            var gaps = new ArrayList<String>();
            for (var journal : accounts.journals(Years.checked(year))) {
                if (journal.count() != journal.last()) {
                    gaps.add(journal.name() + ": " + journal.count() + " / " + journal.last());
                }
            }
            var numbers =
                    accounts.documents(year).stream().map(InvoiceNumber::parse).toList();
            Numbering.flaws(numbers).forEach(flaw -> gaps.add(flaw.number().toString()));
            return new Soundness(gaps, accounts.unbalanced(year));
        });
    }
}
