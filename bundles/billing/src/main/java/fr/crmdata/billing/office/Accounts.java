package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.JournalEntry;
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

    /** What went over the bank account by the books: to be compared with the statement. */
    BankFigures bank(LocalDate from, LocalDate until);

    /**
     * @param opening balance by the books at the end of the eve
     * @param in debits of the account
     * @param out credits of the account
     */
    record BankFigures(Money opening, Money in, Money out, Money closing) {}

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
