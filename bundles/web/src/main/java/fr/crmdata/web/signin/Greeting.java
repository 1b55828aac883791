package fr.crmdata.web.signin;

import java.time.ZonedDateTime;

/** What one says at an hour of the day; the name is the key of the text. */
public enum Greeting {
    MORNING,
    AFTERNOON,
    EVENING;

    /** Evening begins at 18:00, as one says “bonsoir” in France. */
    public static Greeting at(ZonedDateTime time) {
        var hour = time.getHour();
        return hour >= 18 || hour < 4 ? EVENING : hour < 12 ? MORNING : AFTERNOON;
    }
}
