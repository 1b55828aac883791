package fr.crmdata.contacts.views;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.contacts.book.Views.Schedule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class DueTimesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Schedule at(String time, int dayOfMonth, Integer... days) {
        return new Schedule(List.of(days), dayOfMonth, LocalTime.parse(time), "csv", List.of(), Optional.empty());
    }

    private static Instant paris(String local) {
        return java.time.LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    @Test
    public void every_day_at_eight() {
        assertThat(DueTimes.next(at("08:00", 0), paris("2026-11-23T07:59"), PARIS))
                .isEqualTo(paris("2026-11-23T08:00"));
        assertThat(DueTimes.next(at("08:00", 0), paris("2026-11-23T08:00"), PARIS))
                .isEqualTo(paris("2026-11-24T08:00"));
    }

    @Test
    public void on_mondays_and_thursdays() {
        assertThat(DueTimes.next(at("18:30", 0, 1, 4), paris("2026-11-24T10:00"), PARIS))
                .isEqualTo(paris("2026-11-26T18:30"));
        assertThat(DueTimes.next(at("18:30", 0, 1, 4), paris("2026-11-26T19:00"), PARIS))
                .isEqualTo(paris("2026-11-30T18:30"));
    }

    @Test
    public void the_thirty_first_is_the_last_of_shorter_months() {
        assertThat(DueTimes.next(at("06:00", 31), paris("2027-02-01T00:00"), PARIS))
                .isEqualTo(paris("2027-02-28T06:00"));
        assertThat(DueTimes.next(at("06:00", 31), paris("2027-02-28T06:00"), PARIS))
                .isEqualTo(paris("2027-03-31T06:00"));
    }

    @Test
    public void summer_and_winter_at_the_same_hour() {
        assertThat(DueTimes.next(at("08:00", 0), paris("2026-03-28T09:00"), PARIS))
                .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
        assertThat(DueTimes.next(at("08:00", 0), paris("2026-10-24T09:00"), PARIS))
                .isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
        // An hour that there is not comes an hour later, once.
        var missing = DueTimes.next(at("02:30", 0), paris("2026-03-28T09:00"), PARIS);
        assertThat(missing).isEqualTo(paris("2026-03-29T03:30"));
        assertThat(DueTimes.next(at("02:30", 0), missing, PARIS)).isEqualTo(paris("2026-03-30T02:30"));
    }

    @Test
    public void moments_missed_lately_are_made_up_for_and_older_ones_passed_over() {
        var daily = at("08:00", 0);
        assertThat(DueTimes.following(daily, paris("2026-11-20T08:00"), paris("2026-11-23T09:00"), PARIS))
                .isEqualTo(paris("2026-11-21T08:00"));
        assertThat(DueTimes.following(daily, paris("2026-09-01T08:00"), paris("2026-11-23T09:00"), PARIS))
                .isEqualTo(paris("2026-11-17T08:00"));
        assertThat(DueTimes.following(at("08:00", 1), paris("2026-09-01T08:00"), paris("2026-11-23T09:00"), PARIS))
                .isEqualTo(paris("2026-11-01T08:00"));
    }
}
