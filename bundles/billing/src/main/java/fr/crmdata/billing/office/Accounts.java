package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.EuropeanServices;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.statement.StatementBalance;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The books of the company as far as invoices and payments go. Needs {@code billing:accounts}; single entries {@code billing:read}. */
public interface Accounts {

    /** Entries of a year in the order in which they were validated. */
    Slice<JournalEntry> journal(int year, Optional<String> cursor, int limit);

    /** What was booked for a document: its number, or the key of a payment. */
    List<JournalEntry> entriesOf(String piece);

    /** {@code SIRENFECAAAAMMJJ.txt}. */
    String fecName(int year);

    /**
     * The file of the accounting entries of a year, as the tax administration asks for it (LPF A47 A-1). It was checked before a byte of it
     * is written here.
     *
     * @throws fr.crmdata.billing.model.BillingRefusal.FecFlawed when there is nothing to write or it would not be accepted
     */
    void fec(int year, OutputStream out) throws IOException;

    /** What each account comes to at the end of a year, by number of the account. */
    List<AccountBalance> balances(int year);

    /** @param balance debits less credits */
    record AccountBalance(String account, String name, Money debit, Money credit, Money balance) {}

    /** VAT of a month, by payments or by invoices as the company opted. */
    VatReport vat(YearMonth month);

    /**
     * VAT that is to be declared.
     *
     * @param onDebits whether by invoices; otherwise by payments
     * @param booked what the accounts say of the same month: credits less debits of collected VAT
     */
    record VatReport(YearMonth month, boolean onDebits, List<VatLine> lines, Money booked) {
        public VatReport {
            lines = List.copyOf(lines);
        }

        public Money tax() {
            return Money.sum(lines.stream().map(VatLine::tax).toList());
        }
    }

    /** @param percent of VAT */
    record VatLine(BigDecimal percent, Money base, Money tax) {}

    /** Services of a month to businesses outside France, by the day of their documents, credit notes taken off. */
    ServicesAbroad servicesAbroad(YearMonth month);

    /**
     * @param memberStates those who owe VAT themselves, as the declaration of services names them (CGI 289 B III)
     * @param elsewhere outside the European Union, before tax
     */
    record ServicesAbroad(YearMonth month, List<EuropeanServices.Client> memberStates, Money elsewhere) {
        public ServicesAbroad {
            memberStates = List.copyOf(memberStates);
        }
    }

    /** What went over the bank account by the books: to be compared with the statement. */
    BankFigures bank(LocalDate from, LocalDate until);

    /**
     * @param opening balance by the books at the end of the eve
     * @param in debits of the account
     * @param out credits of the account
     */
    record BankFigures(Money opening, Money in, Money out, Money closing) {}

    /**
     * The bank's account by the books and by its statements, at the end of the last day until one of which there is a statement. Empty when
     * there is none.
     */
    Optional<Reconciliation> reconciliation(LocalDate until);

    /**
     * @param day of the latest statement
     * @param book balance of account 512 on that day
     * @param accounts what the statements say, each account as of its own last day
     * @param before what was on the accounts before the first statement and is not in the books
     * @param waiting entries of statements that nobody has matched yet, and what they come to
     * @param aside entries that are none of this area's, and what they come to
     * @param charged entries of what the bank took for its services; they are in the books
     */
    record Reconciliation(
            LocalDate day,
            Money book,
            List<StatementBalance> accounts,
            Money before,
            EntrySum waiting,
            EntrySum aside,
            EntrySum charged) {
        public Reconciliation {
            accounts = List.copyOf(accounts);
        }

        public Money bank() {
            return Money.sum(accounts.stream().map(StatementBalance::closing).toList());
        }

        /** What the bank has more than the books. */
        public Money difference() {
            return bank().minus(book);
        }

        /** What is left of the difference when all that is known not to be booked is taken off. */
        public Money unexplained() {
            return difference().minus(before).minus(waiting.sum()).minus(aside.sum());
        }
    }

    /** Entries of the bank, and what they come to. */
    record EntrySum(long entries, Money sum) {}

    /** Whether the books of a year are sound. */
    Soundness check(int year);

    /**
     * @param gaps numbers that are missing or there twice, of documents and entries
     * @param unbalanced entries whose sides differ
     */
    record Soundness(List<String> gaps, List<String> unbalanced) {
        public Soundness {
            gaps = List.copyOf(gaps);
            unbalanced = List.copyOf(unbalanced);
        }

        public boolean isSound() {
            return gaps.isEmpty() && unbalanced.isEmpty();
        }
    }
}
