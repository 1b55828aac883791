package fr.crmdata.contacts.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as they lie in columns: UTC without zone, to the microsecond, which both databases keep. */
final class Moments {

    private Moments() {}

    static LocalDateTime toRow(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
