package fr.crmdata.licensing.web.frieze;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.model.simulation.Simulation;
import fr.crmdata.licensing.model.simulation.Timeline.Entry;
import fr.crmdata.licensing.web.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public final class DrawingTest {

    private static final Ui UI = new Ui(Language.FR, Instant.parse("2026-11-25T09:30:00Z"));

    private static List<Entry> unpaid() {
        return Simulation.run(
                        Story.startedOn("2026-09-01").contract(),
                        List.of(new Fact.FormalNoticePosted(day("2026-10-12"), "L-1", Money.of("511.07"), true)),
                        SettingsHistory.none(),
                        day("2027-01-31"),
                        Optional.empty())
                .entries();
    }

    private static Frieze.Row row(Frieze frieze, String title) {
        return frieze.rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Frieze drawn(List<Entry> entries, String from, String to) {
        return Drawing.of(entries, Window.of(day(from), day(to)), UI);
    }

    @Test
    public void states_are_bands_that_follow_each_other_without_gap() {
        var bands = row(drawn(unpaid(), "2026-09-01", "2027-01-31"), "Service").bands();
        assertThat(bands).extracting(Frieze.Band::label).startsWith("En cours", "Suspendu");
        assertThat(bands.get(0).x()).isEqualTo("0.00%");
        var end = Double.parseDouble(bands.get(0).width().replace("%", ""));
        assertThat(bands.get(1).x()).isEqualTo(Window.percent(end));
        assertThat(bands.get(1).tone()).isEqualTo("k-ko");
    }

    @Test
    public void a_delay_is_a_band_from_its_letter_to_its_last_day() {
        var entries = unpaid();
        var band = row(drawn(entries, "2026-10-01", "2026-10-31"), "Impayé").bands().stream()
                .filter(one -> one.label().startsWith("Délai de la mise"))
                .findFirst()
                .orElseThrow();
        assertThat(band.x()).isEqualTo("35.48%");
        assertThat(band.width()).isEqualTo("35.48%");
        assertThat(entries.get(band.entry()).key()).isEqualTo("formal-notice:2026-10-12");
    }

    @Test
    public void what_is_to_come_is_dashed_and_what_was_is_not() {
        var entries = unpaid();
        var marks = row(drawn(entries, "2026-09-01", "2027-01-31"), "Impayé").marks();
        assertThat(marks).extracting(Frieze.Mark::planned).contains(true, false);
        assertThat(marks)
                .allMatch(
                        mark -> mark.planned() == entries.get(mark.entry()).on().isAfter(day("2026-11-25")));
    }

    @Test
    public void no_two_labels_of_a_row_meet() {
        var marks = row(drawn(unpaid(), "2026-09-01", "2027-01-31"), "Impayé").marks();
        var spots = new ArrayList<String>();
        marks.stream().filter(mark -> !mark.day().isEmpty()).forEach(mark -> spots.add(mark.x() + " " + mark.y()));
        assertThat(spots).doesNotHaveDuplicates();
    }

    @Test
    public void today_stands_where_it_is_and_not_in_another_year() {
        assertThat(drawn(unpaid(), "2026-11-01", "2026-11-30")
                        .today()
                        .orElseThrow()
                        .x())
                .isEqualTo("80.00%");
        assertThat(drawn(unpaid(), "2027-01-01", "2027-01-31").today()).isEmpty();
    }

    @Test
    public void the_list_has_what_is_drawn_and_nothing_else() {
        var entries = unpaid();
        var course = Course.of(entries, Window.of(day("2026-10-01"), day("2026-10-31")), UI);
        assertThat(course.lines()).extracting(Course.Line::word).contains("suspend", "formal-notice", "state");
        assertThat(course.lines()).hasSizeLessThan(entries.size());
        assertThat(course.total()).isEqualTo(entries.size());
    }

    @Test
    public void ten_years_are_told_in_years() {
        var window = Window.of(day("2020-03-01"), day("2030-02-01"));
        assertThat(window.ticks()).hasSizeLessThanOrEqualTo(14).allMatch(tick -> tick.getMonthValue() == 1);
        assertThat(window.tellsMonths()).isFalse();
    }

    @Test
    public void nothing_is_drawn_of_nothing() {
        assertThat(Drawing.of(List.of(), Course.whole(List.of(), UI.today()), UI)
                        .rows())
                .isEmpty();
        assertThat(Simulation.run(
                                Contract.of(new Fact.PriceAgreed(day("2026-01-01"), "CRM", Price.of("49.00"))),
                                List.of(),
                                SettingsHistory.none(),
                                day("2026-02-01"),
                                Optional.empty())
                        .entries())
                .isNotEmpty();
    }
}
