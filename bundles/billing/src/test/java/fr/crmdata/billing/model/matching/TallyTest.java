package fr.crmdata.billing.model.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class TallyTest {

    @Test
    public void equal_texts_are_counted_and_others_are_told_apart() {
        var tally = new Tally();
        assertThat(tally.count("a")).isEqualTo(1);
        assertThat(tally.count("b")).isEqualTo(1);
        assertThat(tally.count("a")).isEqualTo(2);
        assertThat(tally.count("")).isEqualTo(1);
        assertThat(tally.count("a")).isEqualTo(3);
    }

    @Test
    public void many_texts_keep_their_counts_while_it_grows() {
        var tally = new Tally();
        for (var round = 1; round <= 3; round++) {
            for (var text = 0; text < 50_000; text++) {
                assertThat(tally.count("FR7630006000011234567890189|BOOKED|" + text))
                        .isEqualTo(round);
            }
        }
    }
}
