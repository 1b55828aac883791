package fr.crmdata.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.Test;

public final class GreetingTest {

    private static Greeting at(int hour) {
        return Greeting.at(ZonedDateTime.of(2026, 11, 23, hour, 0, 0, 0, ZoneId.of("Europe/Paris")));
    }

    @Test
    public void bonsoir_begins_at_six_in_the_evening() {
        assertThat(at(17)).isEqualTo(Greeting.AFTERNOON);
        assertThat(at(18)).isEqualTo(Greeting.EVENING);
        assertThat(at(3)).isEqualTo(Greeting.EVENING);
        assertThat(at(4)).isEqualTo(Greeting.MORNING);
        assertThat(at(12)).isEqualTo(Greeting.AFTERNOON);
    }
}
