package fr.crmdata.licensing.model.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.Test;

/** A licence from 1 December 2026 to 30 November 2027, with fifteen days of grace. */
public class StandingTest {

    private final Licence licence = new Signer().licence();

    private Standing on(String now) {
        return Standing.of(licence, Instant.parse(now), Instant.parse(now));
    }

    @Test
    public void it_waits_for_its_first_day() {
        assertThat(on("2026-11-30T22:59:59Z")).isEqualTo(new Standing(Validity.NOT_YET, 1));
        assertThat(on("2026-11-30T23:00:00Z").validity()).isEqualTo(Validity.VALID);
    }

    @Test
    public void thirty_days_before_the_end_it_warns() {
        assertThat(on("2027-10-30T12:00:00Z")).isEqualTo(new Standing(Validity.VALID, 31));
        assertThat(on("2027-10-31T12:00:00Z")).isEqualTo(new Standing(Validity.ENDS_SOON, 30));
        assertThat(on("2027-11-30T22:59:59Z")).isEqualTo(new Standing(Validity.ENDS_SOON, 0));
    }

    @Test
    public void the_grace_counts_down_and_ends_at_midnight() {
        assertThat(on("2027-11-30T23:00:00Z")).isEqualTo(new Standing(Validity.GRACE, 14));
        assertThat(on("2027-12-15T22:59:59Z")).isEqualTo(new Standing(Validity.GRACE, 0));
        assertThat(on("2027-12-15T23:00:00Z")).isEqualTo(new Standing(Validity.ENDED, 0));
    }

    @Test
    public void an_hour_is_forgiven_to_the_clock_and_no_more() {
        var seen = Instant.parse("2027-06-15T12:00:00Z");
        assertThat(Standing.of(licence, seen.minusSeconds(3600), seen).validity())
                .isEqualTo(Validity.VALID);
        assertThat(Standing.of(licence, seen.minusSeconds(3601), seen).validity())
                .isEqualTo(Validity.CLOCK_SET_BACK);
        assertThat(Validity.CLOCK_SET_BACK.opens()).isFalse();
    }
}
