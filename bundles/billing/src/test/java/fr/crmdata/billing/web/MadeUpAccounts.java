package fr.crmdata.billing.web;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.EuropeanServices;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.JournalLine;
import fr.crmdata.billing.model.statement.StatementBalance;
import fr.crmdata.billing.office.Accounts;
import fr.crmdata.billing.office.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Books of one invoice. */
final class MadeUpAccounts implements Accounts {

    private static final Money GROSS = Money.of("120.00");

    boolean sound = true;

    @Override
    public Slice<JournalEntry> journal(int year, Optional<String> cursor, int limit) {
        return new Slice<>(entriesOf("F2026-000123"), Optional.of("next"));
    }

    @Override
    public List<JournalEntry> entriesOf(String piece) {
        var day = LocalDate.of(2026, 11, 17);
        return List.of(new JournalEntry(
                "VE",
                "VENTES",
                1,
                day,
                piece,
                day,
                "FACTURE " + piece,
                day,
                List.of(
                        JournalLine.debit("411000", "CLIENTS", GROSS),
                        JournalLine.credit("706000", "PRESTATIONS DE SERVICES", Money.of("100.00")),
                        JournalLine.credit("445740", "TVA COLLECTEE EN ATTENTE", Money.of("20.00")))));
    }

    @Override
    public String fecName(int year) {
        return "123456782FEC" + year + "1231.txt";
    }

    @Override
    public void fec(int year, OutputStream out) throws IOException {
        out.write(("FEC " + year).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<AccountBalance> balances(int year) {
        return List.of(new AccountBalance("411000", "CLIENTS", GROSS, Money.ZERO, GROSS));
    }

    @Override
    public VatReport vat(YearMonth month) {
        var line = new VatLine(new BigDecimal("20"), Money.of("100.00"), Money.of("20.00"));
        return new VatReport(month, false, List.of(line), Money.of("20.00"));
    }

    @Override
    public ServicesAbroad servicesAbroad(YearMonth month) {
        return new ServicesAbroad(
                month,
                List.of(new EuropeanServices.Client("DE123456789", "Bäckerei <b>Müller</b>", Money.of("391.50"))),
                Money.of("30.00"));
    }

    @Override
    public BankFigures bank(LocalDate from, LocalDate until) {
        return new BankFigures(Money.ZERO, GROSS, Money.ZERO, GROSS);
    }

    @Override
    public Optional<Reconciliation> reconciliation(LocalDate until) {
        var balance = new StatementBalance(
                "FR7630006000011234567890189", until, until, Money.of("50.00"), Money.of("190.00"));
        return Optional.of(new Reconciliation(
                until,
                GROSS,
                List.of(balance),
                Money.of("50.00"),
                new EntrySum(1, Money.of("15.00")),
                new EntrySum(0, Money.ZERO),
                new EntrySum(2, Money.of("-12.50"))));
    }

    @Override
    public Soundness check(int year) {
        return new Soundness(sound ? List.of() : List.of("F2026-000007"), List.of());
    }
}
