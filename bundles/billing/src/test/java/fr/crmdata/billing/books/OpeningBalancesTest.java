package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** The file of entries of a year begins with what the year before left; on both databases. */
public class OpeningBalancesTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);

    private TestBooks books;
    private String contract = "";

    public OpeningBalancesTest(TestDatabases.Kind kind) {
        super(kind);
    }

    /** Two invoices of 470.40 in 2026, of which 500.00 were paid; one more in January. */
    @Before
    public void setUp() {
        books = new TestBooks(data);
        books.asStaff(() -> {
            contract = books.open("Église & Fils", START);
            books.days(START, START.plusDays(12));
            books.payments.receive(new NewPayment(
                    "V-1",
                    contract,
                    LocalDate.now(books.clock),
                    Money.of("500.00"),
                    Way.TRANSFER,
                    List.of(),
                    "virement"));
            books.days(START.plusDays(13), START.plusDays(45));
        });
    }

    private List<String[]> fec(int year) {
        var file = new ByteArrayOutputStream();
        try {
            books.books.fec(year, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString(Charset.forName("ISO-8859-15"))
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static BigDecimal balance(List<String[]> lines, String account) {
        return lines.stream()
                .filter(fields -> fields[4].startsWith(account))
                .map(fields -> new BigDecimal(fields[11].replace(',', '.'))
                        .subtract(new BigDecimal(fields[12].replace(',', '.'))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String[]> opening(List<String[]> lines) {
        return lines.stream().filter(fields -> fields[0].equals("AN")).toList();
    }

    @Test
    public void a_year_begins_with_the_balances_that_the_one_before_ended_with() {
        books.asStaff(() -> {
            var before = fec(2026);
            assertThat(opening(before)).isEmpty();
            var opening = opening(fec(2027));
            for (var account : List.of("411", "44571", "44574", "512")) {
                assertThat(balance(opening, account))
                        .as(account)
                        .isEqualByComparingTo(balance(before, account))
                        .isNotZero();
            }
            assertThat(balance(opening, "12")).isEqualByComparingTo(balance(before, "7"));
            assertThat(balance(opening, "")).isZero();
            assertThat(opening).noneMatch(fields -> fields[4].matches("[67].*"));
        });
    }

    @Test
    public void each_client_is_carried_over_by_itself() {
        books.asStaff(() -> assertThat(opening(fec(2027)))
                .filteredOn(fields -> fields[4].equals("411000"))
                .singleElement()
                .satisfies(fields -> {
                    assertThat(fields[6]).isEqualTo(contract);
                    assertThat(fields[7]).isEqualTo("Église & Fils");
                    assertThat(fields[3]).isEqualTo("20270101");
                    assertThat(fields[8]).isEqualTo("AN2027");
                }));
    }

    @Test
    public void the_same_file_is_written_each_time_and_the_journal_gets_no_entry_of_it() {
        books.asStaff(() -> {
            assertThat(fec(2027)).usingRecursiveComparison().isEqualTo(fec(2027));
            assertThat(books.books.check(2027).isSound()).isTrue();
            assertThat(books.books.balances(2027))
                    .noneMatch(account -> account.account().startsWith("12"));
        });
    }
}
