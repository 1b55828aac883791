package fr.crmdata.licensing.letters;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.LetterRefusal;
import fr.crmdata.licensing.model.LetterRefusal.Why;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.Letters.Filter;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.office.Letters.State;
import fr.crmdata.licensing.office.Letters.Way;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;

public class LetterDeskTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);

    private LetterOffice post;

    public LetterDeskTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        post = new LetterOffice(data);
        post.office.clock.set(START);
    }

    private static LocalDate day(int dayOfOctober) {
        return START.plusDays(dayOfOctober - 1);
    }

    private static void refused(Why why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(LetterRefusal.class, no -> assertThat(no.why())
                .isEqualTo(why));
    }

    private Letter formalNotice(String contract) {
        for (var day = START; !day.isAfter(day(12)); day = day.plusDays(1)) {
            post.live(day);
        }
        return post.of(contract, Kind.FORMAL_NOTICE);
    }

    private Letter enter(Letter letter, LetterDates dates) {
        return data.scope()
                .as(
                        TestOffice.staff(),
                        () -> post.letters.enterDates(letter.number(), letter.version(), dates, "2C 123"));
    }

    private Letter get(String number) {
        return data.scope().as(TestOffice.staff(), () -> post.letters.get(number));
    }

    @Test
    public void the_daily_run_writes_each_letter_once() {
        var contract = post.open(START);
        formalNotice(contract);
        post.live(day(12));
        assertThat(post.of(contract))
                .extracting(Letter::kind)
                .containsExactlyInAnyOrder(Kind.WELCOME, Kind.REMINDER, Kind.FORMAL_NOTICE);
        assertThat(post.of(contract)).extracting(Letter::number).doesNotHaveDuplicates();
    }

    @Test
    public void a_formal_notice_waits_to_be_posted_and_its_date_brings_the_suspension() {
        var contract = post.open(START);
        var letter = formalNotice(contract);
        assertThat(letter.way()).isEqualTo(Way.REGISTERED);
        assertThat(letter.state()).isEqualTo(State.TO_POST);
        var sent = enter(letter, LetterDates.posted(day(12)));
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(post.facts(contract, Fact.FormalNoticePosted.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.on()).isEqualTo(day(12)))
                .satisfies(fact -> assertThat(fact.letter()).isEqualTo(letter.number()))
                .satisfies(fact -> assertThat(fact.claimed().plain())
                        .isEqualTo(letter.figures().get("claimed")));

        IntStream.rangeClosed(13, 23).forEach(day -> post.live(day(day)));
        post.office.asStaff(() ->
                assertThat(post.office.contracts.get(contract).state().phase()).isEqualTo(Phase.SUSPENDED));
        assertThat(post.of(contract, Kind.SUSPENSION).figures()).containsEntry("letter", letter.number());
    }

    @Test
    public void the_other_two_dates_follow_and_a_wrong_one_is_withdrawn() {
        var contract = post.open(START);
        var sent = enter(formalNotice(contract), LetterDates.posted(day(10)));
        post.office.clock.set(day(14));
        var presented = enter(sent, LetterDates.posted(day(11)).presented(day(13)));
        assertThat(presented.state()).isEqualTo(State.PRESENTED);
        assertThat(post.facts(contract, Fact.FormalNoticePosted.class))
                .extracting(Fact::on)
                .containsExactly(day(11));
        assertThat(post.facts(contract, Fact.LetterPresented.class))
                .extracting(Fact::on)
                .containsExactly(day(13));

        var signed =
                enter(presented, LetterDates.posted(day(11)).presented(day(13)).signed(day(14)));
        assertThat(signed.state()).isEqualTo(State.SIGNED);
        assertThat(post.facts(contract, Fact.LetterSigned.class))
                .extracting(Fact::on)
                .containsExactly(day(14));
        assertThat(get(signed.number())).isEqualTo(signed);
    }

    @Test
    public void dates_that_cannot_be_are_refused_and_change_nothing() {
        var contract = post.open(START);
        var letter = formalNotice(contract);
        refused(
                Why.DATE_ORDER,
                () -> enter(letter, LetterDates.posted(letter.writtenOn().minusDays(1))));
        refused(Why.DATE_ORDER, () -> enter(letter, LetterDates.posted(day(13))));
        refused(Why.DATE_ORDER, () -> enter(letter, LetterDates.posted(day(12)).presented(day(11))));
        refused(Why.DATE_ORDER, () -> enter(letter, LetterDates.posted(day(11)).signed(day(10))));
        assertThat(get(letter.number())).isEqualTo(letter);
        assertThat(post.facts(contract, Fact.FormalNoticePosted.class)).isEmpty();
        enter(letter, LetterDates.posted(day(12)));
        refused(Why.STALE, () -> enter(letter, LetterDates.posted(day(11))));
    }

    @Test
    public void a_date_that_would_change_what_was_done_is_refused_whole() {
        var contract = post.open(START);
        var letter = enter(formalNotice(contract), LetterDates.posted(day(12)));
        IntStream.rangeClosed(13, 30).forEach(day -> post.live(day(day)));
        assertThat(post.of(contract, Kind.SUSPENSION)).isNotNull();
        refused(Why.IN_USE, () -> enter(letter, LetterDates.posted(day(20))));
        assertThat(post.facts(contract, Fact.FormalNoticePosted.class))
                .extracting(Fact::on)
                .containsExactly(day(12));
        assertThat(get(letter.number()).dates()).contains(LetterDates.posted(day(12)));
    }

    @Test
    public void a_letter_is_the_same_bytes_for_ever() throws Exception {
        var contract = post.open(START);
        var letter = formalNotice(contract);
        assertThat(letter.hash()).isEmpty();
        post.press.sweep();
        var printed = get(letter.number());
        var first = data.scope().as(TestOffice.staff(), () -> post.letters.pdf(letter.number()));
        assertThat(first).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(printed.hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(first)));

        post.office.asStaff(() -> post.office.contracts.change(
                contract, post.office.contracts.get(contract).version(), LetterOffice.holder("Renamed")));
        post.press.sweep();
        assertThat(data.scope().as(TestOffice.staff(), () -> post.letters.pdf(letter.number())))
                .isEqualTo(first);
        assertThat(get(letter.number()).to().name()).isEqualTo("Dupont");
    }

    @Test
    public void what_goes_by_mail_leaves_once_with_the_letter() {
        var contract = post.open(START);
        post.press.sweep();
        post.press.sweep();
        var welcome = post.of(contract, Kind.WELCOME);
        assertThat(welcome.state()).isEqualTo(State.SENT);
        assertThat(welcome.dates()).contains(LetterDates.posted(START));
        assertThat(post.mails).containsOnlyKeys("licensing-letter/" + welcome.number());
        var mail = post.mails.get("licensing-letter/" + welcome.number());
        assertThat(mail.to()).containsExactly("dupont@example.test");
        assertThat(mail.attachments()).hasSize(1);
        refused(Why.NOT_POSTED, () -> enter(welcome, LetterDates.posted(START)));
    }

    @Test
    public void without_an_address_for_mail_it_is_posted() {
        var contract = data.scope()
                .as(
                        TestOffice.staff(),
                        () -> post.office.contracts.open(
                                Optional.empty(), TestOffice.holder("Paper"), TestOffice.facts(START)));
        assertThat(post.of(contract, Kind.WELCOME).way()).isEqualTo(Way.POST);
        assertThat(post.of(contract, Kind.WELCOME).state()).isEqualTo(State.TO_POST);
    }

    @Test
    public void a_price_rise_by_hand_counts_from_its_presentation() {
        post.office.clock.set(LocalDate.of(2026, 10, 15));
        var contract = post.open(LocalDate.of(2026, 10, 1));
        post.office.clock.set(LocalDate.of(2027, 9, 1));
        var letter = data.scope()
                .as(
                        TestOffice.staff(),
                        () -> post.letters.write(
                                contract, Kind.PRICE_RISE, LocalDate.of(2027, 9, 1), Map.of("price.crm", "52,50")));
        assertThat(letter.figures())
                .containsEntry("module.1.old", "49.00")
                .containsEntry("module.1.new", "52.50")
                .containsEntry("objection", "2027-10-01")
                .containsEntry("from", "2027-11-01");
        post.office.clock.set(LocalDate.of(2027, 9, 4));
        enter(letter, LetterDates.posted(LocalDate.of(2027, 9, 2)));
        assertThat(post.facts(contract, Fact.PriceRiseNotified.class)).isEmpty();
        enter(get(letter.number()), LetterDates.posted(LocalDate.of(2027, 9, 2)).presented(LocalDate.of(2027, 9, 4)));
        assertThat(post.facts(contract, Fact.PriceRiseNotified.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.on()).isEqualTo("2027-09-04"))
                .satisfies(fact -> assertThat(fact.unit().toString()).isEqualTo("52.50"));
    }

    @Test
    public void a_price_rise_by_mail_is_received_when_it_leaves() {
        var contract = post.open(START);
        post.office.asStaff(() ->
                post.letters.write(contract, Kind.PRICE_RISE, START, Map.of("price.crm", "52.00", "way", "MAIL")));
        post.press.sweep();
        assertThat(post.facts(contract, Fact.PriceRiseNotified.class))
                .extracting(Fact::on)
                .containsExactly(START);
    }

    @Test
    public void what_a_hand_cannot_write_is_refused() {
        var contract = post.open(START);
        post.office.asStaff(() -> {
            refused(Why.NOT_BY_HAND, () -> post.letters.write(contract, Kind.TERMINATION, START, Map.of()));
            refused(Why.MISSING, () -> post.letters.write(contract, Kind.PRICE_RISE, START, Map.of()));
            refused(
                    Why.UNREADABLE,
                    () -> post.letters.write(contract, Kind.PRICE_RISE, START, Map.of("price.crm", "40.00")));
            refused(
                    Why.UNREADABLE,
                    () -> post.letters.write(contract, Kind.PRICE_RISE, START, Map.of("price.crm", "dear")));
            refused(
                    Why.UNKNOWN_FIGURE,
                    () -> post.letters.write(contract, Kind.PRICE_RISE, START, Map.of("price.other", "52.00")));
            refused(
                    Why.NO_EVENT,
                    () -> post.letters.write(contract, Kind.FORCE_MAJEURE, START, Map.of("step", "BEGAN")));
            refused(Why.NOTHING_OWED, () -> post.letters.write(contract, Kind.FORMAL_NOTICE, START, Map.of()));
            assertThatThrownBy(() -> post.letters.write("C-2026-99999", Kind.FORMAL_NOTICE, START, Map.of()))
                    .isInstanceOf(LicensingRefusal.UnknownContract.class);
        });
        assertThat(post.of(contract)).extracting(Letter::kind).containsExactly(Kind.WELCOME);
    }

    @Test
    public void a_notice_about_a_breach_runs_from_its_presentation() {
        var contract = post.open(START);
        var letter = data.scope()
                .as(
                        TestOffice.staff(),
                        () -> post.letters.write(
                                contract, Kind.FORMAL_NOTICE, START, Map.of("breach", "Partage de codes d’accès.")));
        post.office.clock.set(day(5));
        enter(letter, LetterDates.posted(day(2)).presented(day(5)));
        assertThat(post.facts(contract, Fact.BreachNoticePosted.class))
                .extracting(Fact::on)
                .containsExactly(day(2));
        assertThat(post.facts(contract, Fact.LetterPresented.class))
                .extracting(Fact::on)
                .containsExactly(day(5));
    }

    @Test
    public void a_letter_that_is_not_needed_is_cancelled_and_its_number_stays() {
        var contract = post.open(START);
        var letter = formalNotice(contract);
        post.office.asStaff(() -> {
            assertThat(post.letters.due()).isEqualTo(1);
            post.letters.cancel(letter.number(), letter.version(), "paid in the meantime");
            assertThat(post.letters.due()).isZero();
            refused(Why.CANCELLED, () -> enter(get(letter.number()), LetterDates.posted(day(12))));
        });
    }

    @Test
    public void numbers_have_no_gap_whoever_writes_at_the_same_time_and_whatever_fails() throws Exception {
        var contracts = IntStream.range(0, 4).mapToObj(any -> post.open(START)).toList();
        var before = contracts.stream()
                .mapToInt(contract -> post.of(contract).size())
                .sum();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var work = IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        write(contracts.get(i % 4), i % 5 == 0);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        var numbers = contracts.stream()
                .flatMap(contract -> post.of(contract).stream())
                .map(Letter::number)
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, before + 32)
                        .mapToObj("L-2026-%05d"::formatted)
                        .toList());
    }

    private void write(String contract, boolean fails) {
        post.office.asStaff(() -> {
            try {
                post.office.operator.inOne(() -> {
                    post.letters.write(contract, Kind.FORMAL_NOTICE, START, Map.of("breach", "any"));
                    if (fails) {
                        throw new LetterRefusal(Why.STALE, "on purpose");
                    }
                });
            } catch (LetterRefusal expected) {
                assertThat(fails).isTrue();
            }
        });
    }

    @Test
    public void a_client_sees_its_own_letters_and_no_others() {
        var mine = post.open(Optional.of(ACME), "Acme", START);
        var other = post.open(Optional.of(GLOBEX), "Globex", START);
        post.press.sweep();
        var foreign = post.of(other, Kind.WELCOME).number();
        data.as(ACME, () -> {
            assertThat(post.letters.mine()).extracting(Letter::contract).containsOnly(mine);
            assertThat(post.letters.myPdf(post.letters.mine().get(0).number())).isNotEmpty();
            refused(Why.UNKNOWN, () -> post.letters.myPdf(foreign));
            refused(Why.UNKNOWN, () -> post.letters.myPdf("L-2026-99999"));
        });
    }

    @Test
    public void the_list_goes_on_where_it_stopped() {
        var contract = post.open(START);
        for (var i = 0; i < 4; i++) {
            write(contract, false);
        }
        post.office.asStaff(() -> {
            var first = post.letters.find(Filter.of(contract), Optional.empty(), 3);
            var rest = post.letters.find(Filter.of(contract), first.next(), 3);
            assertThat(first.items())
                    .extracting(Letter::number)
                    .containsExactly("L-2026-00005", "L-2026-00004", "L-2026-00003");
            assertThat(rest.items()).extracting(Letter::number).containsExactly("L-2026-00002", "L-2026-00001");
            assertThat(rest.next()).isEmpty();
            assertThat(post.letters.find(Filter.due(), Optional.empty(), 10).items())
                    .extracting(Letter::number)
                    .isEqualTo(List.of("L-2026-00002", "L-2026-00003", "L-2026-00004", "L-2026-00005"));
        });
    }
}
