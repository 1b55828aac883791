package fr.crmdata.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;

public final class OutcomeBarTest {

    @Test
    public void a_single_refused_row_of_a_million_is_seen() {
        var bar = OutcomeBar.of(Map.of("create", 999_999L, "refused", 1L));
        assertThat(bar.part("refused").length()).isEqualTo(8);
        assertThat(bar.rows()).isEqualTo(1_000_000);
    }

    @Test
    public void the_parts_fill_the_bar_and_do_not_overlap() {
        var bar = OutcomeBar.of(
                Map.of("create", 4_812L, "update", 1_204L, "unchanged", 12L, "duplicate", 87L, "refused", 31L));
        var end = 0L;
        for (var part : bar.parts()) {
            assertThat(part.start()).isGreaterThanOrEqualTo(end);
            end = part.start() + part.length();
        }
        assertThat(end).isBetween(OutcomeBar.LENGTH - 8L, (long) OutcomeBar.LENGTH);
    }

    @Test
    public void nothing_is_an_empty_bar() {
        var bar = OutcomeBar.of(Map.of());
        assertThat(bar.rows()).isZero();
        assertThat(bar.parts()).allMatch(part -> part.length() == 0);
    }
}
