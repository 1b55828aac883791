package fr.crmdata.licensing.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.post.RegisteredMail;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.office.Letters.State;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class CouriersTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);

    /** A provider that takes down what it gets, and tells what a test wants. */
    private static final class Provider implements RegisteredMail {

        final List<Item> got = new ArrayList<>();
        final List<News> toTell = new ArrayList<>();
        final List<String> refusals = new ArrayList<>();
        boolean isDown;

        @Override
        public String name() {
            return "messenger";
        }

        @Override
        public void hand(Item item) {
            if (isDown) {
                throw new IllegalStateException("not reached");
            }
            got.add(item);
        }

        @Override
        public List<News> news() {
            return List.copyOf(toTell);
        }

        @Override
        public void taken(News news) {
            toTell.remove(news);
        }

        @Override
        public void refused(News news, String why) {
            toTell.remove(news);
            refusals.add(why);
        }
    }

    private final Provider provider = new Provider();
    private LetterOffice post;
    private String contract;

    public CouriersTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        post = new LetterOffice(data);
        post.office.clock.set(START);
        post.couriers.addProvider(provider);
        contract = post.open(START);
    }

    private Letter handedOver() {
        return data.scope().as(TestOffice.staff(), () -> {
            var letter = post.letters.write(contract, Kind.FORMAL_NOTICE, START, Map.of("breach", "any"));
            return post.letters.send(letter.number(), letter.version(), "messenger");
        });
    }

    private Letter get(Letter letter) {
        return data.scope().as(TestOffice.staff(), () -> post.letters.get(letter.number()));
    }

    private static RegisteredMail.News news(String id, String number, String posted, String presented) {
        return new RegisteredMail.News(id, number, day(posted), day(presented), Optional.empty(), "2C 42");
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    @Test
    public void a_letter_is_handed_over_once_with_its_bytes_and_hash() {
        var letter = handedOver();
        assertThat(letter.state()).isEqualTo(State.HANDED_OVER);
        post.press.sweep();
        post.couriers.sweep();
        post.couriers.sweep();
        assertThat(provider.got).singleElement().satisfies(item -> {
            assertThat(item.number()).isEqualTo(letter.number());
            assertThat(item.sha256()).isEqualTo(get(letter).hash()).hasSize(64);
            assertThat(item.address()).containsExactly("1 rue de la Paix", "75002 Paris");
        });
    }

    @Test
    public void a_provider_that_is_down_is_asked_again() {
        handedOver();
        post.press.sweep();
        provider.isDown = true;
        post.couriers.sweep();
        provider.isDown = false;
        post.couriers.sweep();
        assertThat(provider.got).hasSize(1);
    }

    @Test
    public void its_dates_move_the_contract() {
        var letter = handedOver();
        post.press.sweep();
        post.couriers.sweep();
        post.office.clock.set(START.plusDays(3));
        provider.toTell.add(news("1", letter.number(), "2026-10-02", ""));
        post.couriers.sweep();
        assertThat(get(letter).dates()).contains(LetterDates.posted(START.plusDays(1)));
        provider.toTell.add(news("2", letter.number(), "", "2026-10-03"));
        post.couriers.sweep();
        assertThat(get(letter).state()).isEqualTo(State.PRESENTED);
        assertThat(get(letter).tracking()).isEqualTo("2C 42");
        assertThat(post.facts(contract, Fact.BreachNoticePosted.class))
                .extracting(Fact::on)
                .containsExactly(START.plusDays(1));
        assertThat(post.facts(contract, Fact.LetterPresented.class))
                .extracting(Fact::on)
                .containsExactly(START.plusDays(2));
        assertThat(provider.toTell).isEmpty();
    }

    @Test
    public void the_same_news_twice_changes_nothing() {
        var letter = handedOver();
        post.press.sweep();
        post.couriers.sweep();
        provider.toTell.add(news("1", letter.number(), "2026-10-01", ""));
        post.couriers.sweep();
        var once = get(letter);
        provider.toTell.add(news("1", letter.number(), "2026-10-01", ""));
        post.couriers.sweep();
        assertThat(get(letter)).isEqualTo(once);
    }

    @Test
    public void news_that_cannot_be_are_refused_with_a_sentence_and_others_go_on() {
        var letter = handedOver();
        var foreign = data.scope()
                .as(
                        TestOffice.staff(),
                        () -> post.letters.write(contract, Kind.FORMAL_NOTICE, START, Map.of("breach", "other")));
        provider.toTell.add(news("1", "L-2026-99999", "2026-10-01", ""));
        provider.toTell.add(news("2", foreign.number(), "2026-10-01", ""));
        provider.toTell.add(news("3", letter.number(), "", "2026-10-01"));
        provider.toTell.add(news("4", letter.number(), "2026-12-24", ""));
        provider.toTell.add(news("5", letter.number(), "2026-10-01", ""));
        post.couriers.sweep();
        assertThat(provider.refusals).hasSize(4).allMatch(why -> !why.startsWith("licensing."));
        assertThat(get(letter).state()).isEqualTo(State.SENT);
        assertThat(get(foreign)).isEqualTo(foreign);
    }
}
