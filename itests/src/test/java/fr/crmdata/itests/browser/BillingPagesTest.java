package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** The pages about invoices and money: of the operator, and of a client's administrator. */
public class BillingPagesTest {

    private static final List<String> OPERATOR = List.of(
            "/billing",
            "/billing?state=overdue",
            "/billing/run",
            "/billing/ageing",
            "/billing/figures",
            "/billing/accounts",
            "/billing/accounts/journal",
            "/billing/accounts/years",
            "/billing/bank/files",
            "/billing/bank/match",
            "/billing/bank/batches",
            "/billing/bank/batches/plan",
            "/billing/bank/mandates",
            "/billing/bank/mandates/new",
            "/billing/bank/returns",
            "/billing/bank/refunds",
            "/billing/bank/refunds/new",
            "/billing/e-invoices");

    private static final List<String> OWN = List.of("/invoices", "/invoices?open=yes");

    private static void look(String who, List<String> pages, String list, String prefix) {
        for (var size : List.of(Browser.WIDE, Browser.PHONE)) {
            try (var browser = Browser.open(Shared.demo(), size, "fr-FR")) {
                browser.signIn(who);
                var all = new ArrayList<>(pages);
                all.addAll(invoice(browser, list, prefix));
                for (var scheme : List.of("light", "dark")) {
                    browser.scheme(scheme);
                    for (var page : all) {
                        var name = page.replaceAll("[A-Z]\\d{4}-\\d+", "x").replaceAll("[/?=]", "-");
                        browser.go(page).shot("money" + name + "-" + size.width + "-" + scheme);
                        assertThat(browser.barriers())
                                .as(page + " " + scheme + " " + size)
                                .isEmpty();
                        assertThat(browser.scrollsSideways())
                                .as(page + " sideways " + size)
                                .isFalse();
                    }
                }
            }
        }
    }

    /** The page of the first invoice that is listed, and of the credit note that the operator may give about it. */
    private static List<String> invoice(Browser browser, String list, String prefix) {
        browser.until("an invoice is there", () -> {
            browser.go(list);
            return browser.has("tbody a[href^='" + prefix + "']");
        });
        var page =
                String.valueOf(browser.find("tbody a[href^='" + prefix + "']").getDomAttribute("href"));
        return list.startsWith("/billing") ? List.of(page, page + "/credit") : List.of(page);
    }

    @Test
    public void every_page_of_the_operator_is_accessible_in_both_themes_and_fits_a_phone() {
        look(Demo.OPERATOR, OPERATOR, "/billing?kind=period", "/billing/invoices/");
    }

    @Test
    public void every_page_of_an_administrator_is_accessible_in_both_themes_and_fits_a_phone() {
        look(Demo.ADMINISTRATOR, OWN, "/invoices", "/invoices/");
    }

    @Test
    public void why_an_amount_is_what_it_is_stands_beneath_its_line() {
        try (var browser = Browser.open(Shared.demo())) {
            browser.signIn(Demo.OPERATOR);
            browser.go(invoice(browser, "/billing?kind=period", "/billing/invoices/")
                    .get(0));
            browser.click(".line-why summary");
            assertThat(browser.text(".line-why p")).isNotBlank();
            assertThat(browser.text(".sheet")).contains("Total TTC");
        }
    }
}
