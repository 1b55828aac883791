package fr.crmdata.licensing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.office.Frauds;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

/** Letters by hand and reports of fraud for the operator over SOAP. */
public class LicensingLettersEndpointTest {

    private static final Instant AT = Instant.parse("2026-11-25T09:00:00Z");

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private final Played<Letters> letters = new Played<>(Letters.class);
    private final Played<Frauds> frauds = new Played<>(Frauds.class);

    private LicensingLettersEndpoint soap(TestAccess access) {
        return new LicensingLettersEndpoint(letters.useCase(), frauds.useCase(), access);
    }

    private LicensingLettersEndpoint soap() {
        return soap(new TestAccess(data.scope()));
    }

    private static Letters.Letter letter() {
        return new Letters.Letter(
                "L-2026-00001",
                "C-2026-00001",
                Letters.Kind.PRICE_RISE,
                Letters.Way.REGISTERED,
                Letters.State.TO_POST,
                TestOffice.holder("Acme"),
                "Prix",
                TestOffice.TODAY,
                "",
                Reason.of("licensing.phase.active"),
                Map.of(),
                Optional.empty(),
                "",
                "",
                "",
                AT,
                1);
    }

    @Test
    public void a_letter_is_written_shown_handed_over_and_cancelled() {
        for (var method : List.of("write", "get", "send", "cancel")) {
            letters.answering(method, letter());
        }
        letters.answering("pdf", new byte[] {37, 80});
        assertThat(soap().writeLetter(
                                "C-2026-00001", "price-rise", "2026-11-25", List.of(SoapValue.of("price.crm", "52.00")))
                        .number)
                .isEqualTo("L-2026-00001");
        assertThat(soap().getLetter("L-2026-00001").kind).isEqualTo("PRICE_RISE");
        assertThat(soap().getLetterPdf("L-2026-00001")).startsWith(37, 80);
        soap().sendLetter("L-2026-00001", 1L, "folder");
        soap().cancelLetter("L-2026-00001", 1L, "came back");
        assertThat(letters.asked)
                .contains(
                        "write[C-2026-00001, PRICE_RISE, 2026-11-25, {price.crm=52.00}]",
                        "send[L-2026-00001, 1, folder]",
                        "cancel[L-2026-00001, 1, came back]");
    }

    @Test
    public void reports_are_listed_with_their_72_hours_and_the_letters_dates_are_kept() {
        var report = new FraudReport(
                "r1", AT, "Anne", new FraudNotice(Set.of(), Optional.of(AT), "at night"), List.of("u1"));
        var one = new Frauds.Case(
                TestDatabases.ACME,
                Optional.of("C-2026-00001"),
                report,
                AT.plusSeconds(72 * 3600),
                Optional.of(TestOffice.TODAY),
                Optional.empty());
        frauds.answering("list", new Slice<>(List.of(one), Optional.empty())).answering("enterLetter", one);
        assertThat(soap().listFraudCases(null, null)).singleElement().satisfies(shown -> {
            assertThat(shown.notifyBefore).isEqualTo("2026-11-28T09:00:00Z");
            assertThat(shown.report.since).isEqualTo(AT.toString());
            assertThat(shown.posted).isEqualTo("2026-11-25");
            assertThat(shown.presented).isNull();
        });
        soap().enterFraudLetter("r1", "2026-11-25", null);
        assertThat(frauds.asked).contains("list[Optional.empty, 50]", "enterLetter[r1, 2026-11-25, Optional.empty]");
    }

    @Test
    public void what_is_missing_or_unreadable_is_a_refusal_that_names_the_field() {
        List.<Runnable>of(
                        () -> soap().getLetter(" "),
                        () -> soap().writeLetter("C-2026-00001", "LOVE", "2026-11-25", null),
                        () -> soap().writeLetter("C-2026-00001", "PRICE_RISE", "25/11/2026", null),
                        () -> soap().sendLetter("L-2026-00001", null, "folder"),
                        () -> soap().cancelLetter("L-2026-00001", 1L, null),
                        () -> soap().enterFraudLetter("r1", "soon", null))
                .forEach(call -> assertThatThrownBy(call::run).isInstanceOf(LicensingRefusal.Invalid.class));
        assertThat(letters.asked).isEmpty();
    }

    @Test
    public void the_providers_are_told_to_who_may_read() {
        letters.answering("providers", List.of("folder"));
        var access = new TestAccess(data.scope());
        assertThat(soap(access).listLetterProviders()).containsExactly("folder");
        access.refuse(LicensingPermissions.READ);
        assertThatThrownBy(() -> soap(access).listLetterProviders()).isInstanceOf(AccessRefusal.class);
    }
}
