package fr.crmdata.licensing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import fr.crmdata.licensing.office.MyTrial;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

/** A client’s administrator over SOAP: the same use cases, what they say in types, what is missing refused by its name. */
public class LicensingOwnEndpointTest {

    private static final Instant AT = Instant.parse("2026-11-25T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private final Played<MyContract> mine = new Played<>(MyContract.class);
    private final Played<Letters> letters = new Played<>(Letters.class);
    private final Played<Seats> seats = new Played<>(Seats.class);
    private final Played<MyTrial> trial = new Played<>(MyTrial.class);

    private LicensingOwnEndpoint soap() {
        return new LicensingOwnEndpoint(
                mine.useCase(), letters.useCase(), seats.useCase(), trial.useCase(), new TestAccess(data.scope()));
    }

    @Test
    public void choices_reports_and_letters_are_told() {
        mine.answering("choices", new MyContract.Choices(true, Optional.of(DAY), false, Optional.empty()))
                .answering(
                        "fraudReports",
                        List.of(new FraudReport(
                                "r1",
                                AT,
                                "Anne",
                                new FraudNotice(Set.of("u1"), Optional.empty(), "at night"),
                                List.of("u1"))));
        letters.answering("mine", List.of()).answering("myPdf", new byte[] {37, 80});
        assertThat(soap().getMyChoices().objectionUntil).isEqualTo("2026-11-25");
        assertThat(soap().getMyChoices().dataUntil).isNull();
        assertThat(soap().listFraudReports()).singleElement().satisfies(report -> {
            assertThat(report.users).containsExactly("u1");
            assertThat(report.locked).containsExactly("u1");
            assertThat(report.since).isNull();
        });
        assertThat(soap().listMyLetters()).isEmpty();
        assertThat(soap().getMyLetterPdf("L-2026-00001")).startsWith(37, 80);
        assertThat(letters.asked).contains("myPdf[L-2026-00001]");
    }

    @Test
    public void who_had_a_seat_shared_use_and_the_policy_are_told_and_the_policy_is_changed() {
        seats.answering(
                        "history",
                        List.of(new Seats.Seat("s1", "crm", "u1", "Ben", AT, "Anne", Optional.of(AT), "s0", "left")))
                .answering("sharedUse", List.of(new Seats.SharedUse("u1", "Ben", 3, 1, 2, Optional.of(AT))))
                .answering("sessionPolicy", new Seats.SessionPolicy(2, Seats.Beyond.END_OLDEST))
                .answering("change", new Seats.SessionPolicy(1, Seats.Beyond.REFUSE));
        assertThat(soap().listSeatHistory("crm", 10)).singleElement().satisfies(seat -> {
            assertThat(seat.until).isEqualTo(AT.toString());
            assertThat(seat.before).isEqualTo("s0");
        });
        assertThat(soap().listSharedUse(null)).singleElement().satisfies(use -> assertThat(use.overlaps)
                .isEqualTo(3));
        assertThat(seats.asked).contains("history[Optional[crm], 10]", "sharedUse[30]");
        assertThat(soap().getSessionPolicy().most).isEqualTo(2);
        assertThat(soap().changeSessionPolicy(1, "refuse").beyond).isEqualTo("REFUSE");
    }

    @Test
    public void a_trial_is_told_when_there_is_one() {
        trial.answering("view", Optional.empty()).answering("subscribe", "C-2026-00001");
        assertThat(soap().getMyTrial()).isNull();
        trial.answering(
                "view", Optional.of(new MyTrial.Trial(DAY, Map.of("crm", 3), Amounts.untaxed(Money.of("147.00")), 1)));
        assertThat(soap().getMyTrial()).satisfies(shown -> {
            assertThat(shown).isNotNull();
            assertThat(shown.modules).singleElement().satisfies(module -> assertThat(module.seats)
                    .isEqualTo(3));
        });
        assertThat(soap().endMyTrial()).isEqualTo("C-2026-00001");
    }

    @Test
    public void what_is_missing_or_unreadable_is_a_refusal_that_names_the_field() {
        List.<Runnable>of(
                        () -> soap().getMyLetterPdf(null),
                        () -> soap().holdMyData("soon"),
                        () -> soap().listSeatHistory(null, 0),
                        () -> soap().changeSessionPolicy(null, "REFUSE"),
                        () -> soap().changeSessionPolicy(1, "SHRUG"))
                .forEach(call -> assertThatThrownBy(call::run).isInstanceOf(LicensingRefusal.Invalid.class));
        assertThat(mine.asked).isEmpty();
        assertThat(seats.asked).isEmpty();
    }
}
