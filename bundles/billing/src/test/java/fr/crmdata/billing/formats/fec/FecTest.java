package fr.crmdata.billing.formats.fec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.fec.FecCheck.Flaw;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.JournalLine;
import fr.crmdata.billing.model.accounts.Opening;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Invoices;
import fr.crmdata.billing.model.invoice.Vat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class FecTest {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final String NAME = FecFile.name("123456782", LocalDate.of(2026, 12, 31));
    private static final LocalDate PAID = LocalDate.of(2026, 12, 1);

    private final Bookings bookings = new Bookings(false);

    /** An invoice, its payment, its return; a credit note. */
    private List<JournalEntry> year() {
        var invoice = Invoices.subscription("F2026-000123");
        var paid = bookings.paid(invoice, 45, PAID, "C0001", "CD-20261123-R");
        var returned = paid.reversal(46, LocalDate.of(2026, 12, 3), "BK54-20261203", "REJET AM04 F2026-000123");
        var credit = invoice.credit(
                InvoiceNumber.parse("A2026-000001"), LocalDate.of(2026, 12, 10), invoice.lines(), List.of());
        return List.of(bookings.issued(invoice, 123, "C0001"), paid, returned, bookings.issued(credit, 124, "C0001"));
    }

    private static String written(List<JournalEntry> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        FecFile.write(entries, out);
        return out.toString(LATIN_9);
    }

    private static List<Flaw> flaws(String name, String file) throws IOException {
        return FecCheck.of(name, new ByteArrayInputStream(file.getBytes(LATIN_9))).stream()
                .map(FecCheck.Finding::flaw)
                .toList();
    }

    @Test
    public void a_year_is_written_as_the_administration_wants_it() throws IOException {
        var file = written(year());
        assertThat(NAME).isEqualTo("123456782FEC20261231.txt");
        assertThat(flaws(NAME, file)).isEmpty();
        assertThat(file.lines().limit(4))
                .containsExactly(
                        String.join("\t", FecFile.COLUMNS),
                        "VE\tVENTES\tVE000123\t20261117\t411000\tCLIENTS\tC0001\tBoulangerie du Marché\tF2026-000123\t20261117\tFACTURE F2026-000123\t470,40\t0,00\t\t\t20261117\t\t",
                        "VE\tVENTES\tVE000123\t20261117\t706000\tPRESTATIONS DE SERVICES\t\t\tF2026-000123\t20261117\tFACTURE F2026-000123\t0,00\t392,00\t\t\t20261117\t\t",
                        "VE\tVENTES\tVE000123\t20261117\t445740\tTVA COLLECTEE EN ATTENTE\t\t\tF2026-000123\t20261117\tFACTURE F2026-000123\t0,00\t78,40\t\t\t20261117\t\t");
        assertThat(file).contains("\r\n").contains("AVOIR A2026-000001\t0,00\t470,40");
    }

    @Test
    public void vat_waits_for_the_payment_unless_it_is_due_on_debits() {
        var invoice = Invoices.subscription("F2026-000123");
        assertThat(accounts(bookings.issued(invoice, 1, "C1"))).containsExactly("411000", "706000", "445740");
        assertThat(accounts(bookings.paid(invoice, 1, PAID, "C1", "P"))).contains("445740", "445710");
        var onDebits = new Bookings(true);
        assertThat(accounts(onDebits.issued(invoice, 1, "C1"))).containsExactly("411000", "706000", "445710");
        assertThat(accounts(onDebits.paid(invoice, 1, PAID, "C1", "P"))).containsExactly("512000", "411000");
    }

    @Test
    public void damages_are_no_turnover() {
        var invoice =
                Invoices.invoice("F2026-000124", Invoices.line("Indemnité forfaitaire", "1", "40.00", Vat.DAMAGES));
        assertThat(accounts(bookings.issued(invoice, 1, "C1"))).containsExactly("411000", "758000");
    }

    private static List<String> accounts(JournalEntry entry) {
        return entry.lines().stream().map(JournalLine::account).toList();
    }

    @Test
    public void an_entry_and_its_reversal_cancel_out() {
        var paid = bookings.paid(Invoices.subscription("F2026-000123"), 45, PAID, "C0001", "P");
        var back = paid.reversal(46, PAID, "R", "REJET");
        for (var i = 0; i < paid.lines().size(); i++) {
            assertThat(back.lines().get(i).debit())
                    .isEqualTo(paid.lines().get(i).credit());
            assertThat(back.lines().get(i).credit())
                    .isEqualTo(paid.lines().get(i).debit());
        }
    }

    @Test
    public void an_entry_whose_sides_differ_is_not_booked() {
        var lines = List.of(
                JournalLine.debit("512000", "BANQUE", Money.of("10.00")),
                JournalLine.credit("411000", "CLIENTS", Money.of("9.99")));
        assertThatThrownBy(() -> new JournalEntry("BQ", "BANQUE", 1, PAID, "P", PAID, "X", PAID, lines))
                .isInstanceOf(BillingRefusal.Unbalanced.class);
    }

    @Test
    public void the_checker_finds_what_is_wrong() throws IOException {
        var file = written(year());
        assertThat(flaws("FEC.txt", file)).containsExactly(Flaw.NAME);
        assertThat(flaws("123456782FEC20261399.txt", file)).containsExactly(Flaw.NAME);
        assertThat(flaws("123456782FEC20251231.txt", file)).contains(Flaw.YEAR);
        assertThat(flaws(NAME, "")).containsExactly(Flaw.COLUMNS);
        assertThat(flaws(NAME, file.replaceFirst("CompteLib", "Compte"))).containsExactly(Flaw.COLUMNS);
        assertThat(flaws(NAME, file.replaceFirst("470,40", "470,41"))).containsExactly(Flaw.UNBALANCED);
        assertThat(flaws(NAME, file.replaceFirst("470,40", "470.40"))).contains(Flaw.AMOUNT);
        assertThat(flaws(NAME, file.replaceFirst("470,40\t0,00", "470,40\t470,40")))
                .contains(Flaw.BOTH_SIDES);
        assertThat(flaws(NAME, file.replaceFirst("20261117", "20261317"))).contains(Flaw.DATE);
        assertThat(flaws(NAME, file.replace("VE000124", "VE000125"))).containsExactly(Flaw.GAP);
        assertThat(flaws(NAME, file.replaceFirst("FACTURE F2026-000123", ""))).contains(Flaw.MISSING);
        assertThat(flaws(NAME, file.substring(0, file.indexOf("\r\n") + 2))).containsExactly(Flaw.EMPTY);
        assertThat(flaws(NAME, file + file.lines().skip(1).findFirst().orElseThrow() + "\r\n"))
                .contains(Flaw.SPLIT_ENTRY, Flaw.UNBALANCED, Flaw.ORDER);
    }

    @Test
    public void balances_of_the_year_before_come_first_and_are_none_of_the_result() throws IOException {
        var opening = Opening.of(
                        2026,
                        List.of(
                                new Opening.Carried("411000", "CLIENTS", "C0001", "Boulangerie", Money.of("470.40")),
                                new Opening.Carried("445740", "TVA EN ATTENTE", "", "", Money.of("-78.40"))),
                        new Opening.Results(Money.of("392.00"), Money.ZERO))
                .orElseThrow();
        var all = new ArrayList<JournalEntry>(List.of(opening));
        all.addAll(year());
        var file = written(all);
        assertThat(flaws(NAME, file)).isEmpty();
        assertThat(file)
                .contains("AN\tA NOUVEAUX\tAN000001\t20260101\t411000\tCLIENTS\tC0001\tBoulangerie\tAN2026")
                .contains("120000\tRESULTAT DE L'EXERCICE (BENEFICE)");
        assertThat(flaws(NAME, file.replace("120000", "706000"))).containsExactly(Flaw.OPENING);
        assertThat(flaws(NAME, file.replace("AN000001\t20260101", "AN000001\t20260102")))
                .contains(Flaw.OPENING);
        var late = new ArrayList<JournalEntry>(year());
        late.add(opening.validatedOn(LocalDate.of(2026, 12, 31)));
        assertThat(flaws(NAME, written(late))).contains(Flaw.OPENING);
    }

    @Test
    public void what_would_end_a_column_or_has_no_sign_is_replaced() throws IOException {
        var entry = new JournalEntry(
                "BQ",
                "BANQUE",
                1,
                PAID,
                "P",
                PAID,
                "a\tb\r\nc ő “x” €",
                PAID,
                List.of(
                        JournalLine.debit("512000", "BANQUE", Money.of("10.00")),
                        JournalLine.credit("411000", "CLIENTS", Money.of("10.00"))
                                .of("C1", "L’Été")));
        var file = written(List.of(entry));
        assertThat(file).contains("\ta b c o ?x? €\t").contains("\tL'Été\t");
        assertThat(flaws(NAME, file)).isEmpty();
    }
}
