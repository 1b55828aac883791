package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.billing.office.BillingRuns.Upcoming;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Looking ahead at the billing run, page by page, on both databases. */
public class PreviewTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final LocalDate UNTIL = START.plusDays(100);

    private TestBooks books;

    public PreviewTest(TestDatabases.Kind kind) {
        super(kind);
    }

    /** Three contracts with their first invoice, four whose first invoice waits; each has several more to come. */
    @Before
    public void setUp() {
        books = new TestBooks(data);
        books.asStaff(() -> {
            for (var which = 0; which < 3; which++) {
                books.open("Servi " + which, START);
            }
            books.day(START);
            for (var which = 0; which < 4; which++) {
                books.open("Attend " + which, START);
            }
        });
    }

    private List<Slice<Upcoming>> pages(int limit) {
        var pages = new ArrayList<Slice<Upcoming>>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = books.runDesk().preview(UNTIL, cursor, limit);
            pages.add(page);
            cursor = page.next();
        } while (cursor.isPresent());
        return pages;
    }

    @Test
    public void all_pages_but_the_last_are_full_and_together_they_are_the_whole() {
        books.asStaff(() -> {
            var whole = books.runDesk().preview(UNTIL, Optional.empty(), 500);
            assertThat(whole.next()).isEmpty();
            assertThat(whole.items()).filteredOn(Upcoming::decided).hasSize(4);
            assertThat(whole.items()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
            for (var limit = 1; limit <= 9; limit++) {
                var pages = pages(limit);
                assertThat(pages.subList(0, pages.size() - 1))
                        .as("pages of " + limit)
                        .extracting(page -> page.items().size())
                        .containsOnly(limit);
                assertThat(pages.get(pages.size() - 1).items()).isNotEmpty();
                assertThat(pages.stream().flatMap(page -> page.items().stream()))
                        .containsExactlyElementsOf(whole.items());
            }
        });
    }

    @Test
    public void who_pays_is_asked_for_a_page_at_once() {
        var asked = new ArrayList<String>();
        var counted = (ContractAccounts) Proxy.newProxyInstance(
                ContractAccounts.class.getClassLoader(),
                new Class<?>[] {ContractAccounts.class},
                (proxy, method, given) -> {
                    asked.add(method.getName());
                    try {
                        return method.invoke(books.accounts, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        books.asStaff(() -> {
            assertThat(books.runDesk(counted)
                            .preview(UNTIL, Optional.empty(), 20)
                            .items())
                    .hasSize(20)
                    .allMatch(one -> !one.buyer().isEmpty());
            assertThat(asked).containsExactly("dues", "foreseen", "payers");
        });
    }
}
