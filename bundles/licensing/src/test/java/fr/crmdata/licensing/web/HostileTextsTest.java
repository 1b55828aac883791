package fr.crmdata.licensing.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Every page in both languages: texts of people are escaped, nothing is inline, no text is missing. */
public final class HostileTextsTest {

    private static final List<String> PAGES = List.of(
            "/licensing",
            "/licensing/contracts/new",
            "/licensing/contracts/" + MadeUp.RISING,
            "/licensing/contracts/" + MadeUp.RISING + "?reach=all",
            "/licensing/contracts/" + MadeUp.UNPAID + "?reach=wide",
            "/licensing/contracts/" + MadeUp.SUSPENDED,
            "/licensing/contracts/" + MadeUp.ENDED + "?reach=year",
            "/licensing/contracts/" + MadeUp.UNPAID + "/facts",
            "/licensing/contracts/" + MadeUp.UNPAID + "/facts/new",
            "/licensing/contracts/" + MadeUp.UNPAID + "/facts/f1/withdraw",
            "/licensing/contracts/" + MadeUp.UNPAID + "/acts",
            "/licensing/contracts/" + MadeUp.UNPAID + "/letters",
            "/licensing/contracts/" + MadeUp.UNPAID + "/seats",
            "/licensing/contracts/" + MadeUp.UNPAID + "/holder",
            "/licensing/contracts/" + MadeUp.RISING + "/letters/new",
            "/licensing/contracts/" + MadeUp.RISING + "/letters/new?kind=second-notice",
            "/licensing/due?day=2027-12-31",
            "/licensing/log",
            "/licensing/letters?all=yes",
            "/licensing/letters/" + FakeLetters.TO_POST,
            "/licensing/letters/" + FakeLetters.SIGNED,
            "/licensing/prices",
            "/licensing/prices/new",
            "/licensing/prices/offers/new",
            "/licensing/prices/offers/essentiel",
            "/licensing/subscriptions",
            "/licensing/subscriptions/u1",
            "/licensing/licences",
            "/licensing/licences/new",
            "/licensing/licences/install",
            "/licensing/licences/keys",
            "/licensing/licences/LIC-2026-0001",
            "/licensing/frauds",
            "/licensing/terms",
            "/licensing/settings",
            "/licensing/simulation",
            "/licensing/simulation?contract=" + MadeUp.UNPAID + "&f=seats-added;2026-12-01;module=CRM;seats=2",
            "/contract",
            "/contract/seats",
            "/contract/seats/history",
            "/contract/documents",
            "/contract/notice",
            "/contract/objection",
            "/contract/fraud",
            "/contract/terms",
            "/contract/trial",
            "/contract/data");

    private final Front front = new Front(Hostile.TEXT);

    @Test
    public void every_page_escapes_and_has_its_words() {
        for (var language : List.of(Language.FR, Language.EN)) {
            for (var page : PAGES) {
                Hostile.check(
                        page + " " + language,
                        TestSite.html(front.get(TestVisit.to(page).in(language))));
            }
        }
    }

    @Test
    public void the_own_pages_of_each_state_do_so_too() {
        for (var number : List.of(MadeUp.UNPAID, MadeUp.SUSPENDED, MadeUp.ENDED)) {
            front.own.number = Optional.of(number);
            for (var page : List.of("/contract", "/contract/notice", "/contract/objection", "/contract/data")) {
                Hostile.check(page + " " + number, front.page(page));
            }
        }
    }

    @Test
    public void the_hostile_text_is_there_in_another_form() {
        assertThat(front.page("/licensing")).contains("&lt;script&gt;");
        assertThat(front.page("/contract/seats")).contains("&lt;script&gt;");
    }
}
