package fr.crmdata.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.Test;

/** Numbers, dates and times as people of each language write them. */
public final class UiTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:15:02Z");

    private final Ui french = new Ui(Language.FR);
    private final Ui english = new Ui(Language.EN);

    @Test
    public void numbers() {
        assertThat(french.number(12482)).isEqualTo("12\u202F482");
        assertThat(english.number(12482)).isEqualTo("12,482");
    }

    @Test
    public void times_are_those_of_paris() {
        assertThat(french.date(NOW)).isEqualTo("23/11/2026");
        assertThat(french.dateTime(NOW)).isEqualTo("23/11/2026 14:15");
        assertThat(french.longDate(NOW.atZone(Ui.ZONE))).isEqualTo("lundi 23 novembre 2026");
    }

    @Test
    public void within_a_day_the_distance_counts_after_that_the_date() {
        assertThat(french.ago(NOW, NOW)).isEqualTo("à l’instant");
        assertThat(french.ago(NOW.minus(12, ChronoUnit.MINUTES), NOW)).isEqualTo("il y a 12\u00A0min");
        assertThat(english.ago(NOW.minus(23, ChronoUnit.HOURS), NOW)).isEqualTo("23\u00A0h ago");
        assertThat(french.ago(NOW.minus(25, ChronoUnit.HOURS), NOW)).isEqualTo("22/11/2026");
    }

    @Test
    public void sizes() {
        assertThat(french.size(34_112)).isEqualTo("34\u00A0ko");
        assertThat(english.size(2_600_000)).isEqualTo("3\u00A0MB");
    }

    @Test
    public void initials() {
        assertThat(Initials.of("Leïla Marchand")).isEqualTo("LM");
        assertThat(Initials.of(" élodie ")).isEqualTo("É");
        assertThat(Initials.of("Anne de la Tour")).isEqualTo("AT");
        assertThat(Initials.of("")).isEmpty();
    }
}
