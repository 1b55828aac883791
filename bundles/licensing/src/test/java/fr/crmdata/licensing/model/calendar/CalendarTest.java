package fr.crmdata.licensing.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import fr.crmdata.api.calendar.Easter;
import fr.crmdata.api.calendar.TargetDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.Test;

public class CalendarTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    public void easter_falls_where_the_church_says() {
        assertThat(List.of(1961, 2000, 2008, 2011, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2038).stream()
                        .map(year -> Easter.in(year).toString()))
                .containsExactly(
                        "1961-04-02",
                        "2000-04-23",
                        "2008-03-23",
                        "2011-04-24",
                        "2024-03-31",
                        "2025-04-20",
                        "2026-04-05",
                        "2027-03-28",
                        "2028-04-16",
                        "2029-04-01",
                        "2030-04-21",
                        "2038-04-25");
    }

    @Test
    public void france_has_eleven_holidays_and_alsace_two_more() {
        assertThat(days(2026).filter(WorkingDays.FRANCE::isHoliday).map(LocalDate::toString))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-08-15",
                        "2026-11-01",
                        "2026-11-11",
                        "2026-12-25");
        assertThat(days(2027)
                        .filter(WorkingDays.ALSACE_MOSELLE::isHoliday)
                        .filter(day -> !WorkingDays.FRANCE.isHoliday(day))
                        .map(LocalDate::toString))
                .containsExactly("2027-03-26", "2027-12-26");
    }

    @Test
    public void ascension_may_be_a_holiday_already() {
        assertThat(days(2008).filter(WorkingDays.FRANCE::isHoliday)).hasSize(10);
    }

    @Test
    public void years_have_the_published_number_of_working_days() {
        var years = List.of(2024, 2025, 2026, 2027, 2028, 2029, 2030);
        assertThat(years.stream().map(year -> days(year)
                        .filter(WorkingDays.FRANCE::isWorkingDay)
                        .count()))
                .containsExactly(252L, 251L, 252L, 254L, 251L, 252L, 251L);
        assertThat(years.stream().map(year -> days(year)
                        .filter(WorkingDays.ALSACE_MOSELLE::isWorkingDay)
                        .count()))
                .containsExactly(250L, 249L, 251L, 253L, 249L, 250L, 249L);
        assertThat(years.stream()
                        .map(year -> days(year).filter(TargetDays::isOpen).count()))
                .containsExactly(256L, 255L, 256L, 258L, 255L, 255L, 255L);
    }

    @Test
    public void banks_settle_on_french_holidays_and_rest_on_good_friday() {
        assertThat(TargetDays.isOpen(day("2026-07-14"))).isTrue();
        assertThat(TargetDays.isOpen(day("2027-03-26"))).isFalse();
        assertThat(TargetDays.onOrAfter(day("2027-03-26"))).isEqualTo("2027-03-30");
        assertThat(TargetDays.before(day("2027-03-30"), 2)).isEqualTo("2027-03-24");
    }

    @Test
    public void a_delay_that_opens_a_sanction_goes_on_to_a_working_day() {
        var delay = Delay.ofDays(day("2026-04-24"), 7, new Extension(true, WorkingDays.FRANCE));
        assertThat(delay.counted()).isEqualTo("2026-05-01");
        assertThat(delay.last()).isEqualTo("2026-05-04");
        assertThat(delay.sanctionFrom()).isEqualTo("2026-05-05");
    }

    @Test
    public void a_notice_ends_on_the_day_of_its_number_or_the_last_one() {
        assertThat(Delay.ofMonths(day("2027-01-31"), 1, Extension.NONE).last()).isEqualTo("2027-02-28");
    }

    @Test
    public void periods_tile_time_without_gap_or_overlap() {
        qt().forAll(days(), integers().between(1, 12), integers().between(0, 200))
                .check((start, months, index) -> {
                    var periods = new BillingPeriods(start, months);
                    var period = periods.get(index);
                    var next = periods.get(index + 1L);
                    return period.last().plusDays(1).equals(next.first())
                            && periods.indexOf(period.first()) == index
                            && periods.indexOf(period.last()) == index
                            && periods.get(0).first().equals(start);
                });
    }

    @Test
    public void every_day_lies_in_the_period_that_is_found_for_it() {
        qt().forAll(days(), integers().between(0, 4000)).check((start, after) -> {
            var day = start.plusDays(after);
            var periods = BillingPeriods.monthly(start);
            return periods.containing(day).contains(day)
                    && periods.firstAfter(day).first().isAfter(day)
                    && periods.containing(day)
                            .last()
                            .plusDays(1)
                            .equals(periods.firstAfter(day).first());
        });
    }

    @Test
    public void a_delay_is_never_shorter_than_it_is_counted_and_ends_on_a_working_day() {
        qt().forAll(days(), integers().between(1, 40)).check((event, length) -> {
            var delay = Delay.ofDays(event, length, new Extension(true, WorkingDays.ALSACE_MOSELLE));
            return !delay.last().isBefore(event.plusDays(length))
                    && WorkingDays.ALSACE_MOSELLE.isWorkingDay(delay.last())
                    && delay.last().isBefore(delay.counted().plusDays(6));
        });
    }

    @Test
    public void opening_hours_add_up_over_any_moment_between() {
        var hours = SupportHours.of(WorkingDays.FRANCE);
        var seconds = longs().between(1_767_225_600L, 1_830_297_600L);
        qt().forAll(seconds, longs().between(0, 2_000_000), longs().between(0, 2_000_000))
                .check((from, one, other) -> {
                    var start = Instant.ofEpochSecond(from);
                    var middle = start.plusSeconds(one);
                    var end = middle.plusSeconds(other);
                    return hours.openBetween(start, end)
                            .equals(hours.openBetween(start, middle).plus(hours.openBetween(middle, end)));
                });
    }

    @Test
    public void support_opens_at_nine_of_paris_in_summer_and_winter() {
        var hours = SupportHours.of(WorkingDays.FRANCE);
        assertThat(hours.nextOpen(Instant.parse("2026-10-24T10:00:00Z"))).isEqualTo("2026-10-26T08:00:00Z");
        assertThat(hours.nextOpen(Instant.parse("2027-03-26T17:59:59Z"))).isEqualTo("2027-03-26T17:59:59Z");
        assertThat(hours.nextOpen(Instant.parse("2027-03-26T18:00:00Z"))).isEqualTo("2027-03-30T07:00:00Z");
    }

    private static org.quicktheories.core.Gen<LocalDate> days() {
        return longs().between(day("2020-01-01").toEpochDay(), day("2040-12-31").toEpochDay())
                .map(epoch -> LocalDate.ofEpochDay(epoch));
    }

    private static java.util.stream.Stream<LocalDate> days(int year) {
        return Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1));
    }
}
