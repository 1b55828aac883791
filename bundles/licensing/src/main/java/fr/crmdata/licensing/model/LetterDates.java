package fr.crmdata.licensing.model;

import fr.crmdata.licensing.model.settings.NoticeStart;
import java.time.LocalDate;
import java.util.Optional;

/** A registered letter's three dates; the later two are known when the post tells. */
public record LetterDates(LocalDate posted, Optional<LocalDate> presented, Optional<LocalDate> signed) {

    public static LetterDates posted(LocalDate day) {
        return new LetterDates(day, Optional.empty(), Optional.empty());
    }

    public LetterDates presented(LocalDate day) {
        return new LetterDates(posted, Optional.of(day), signed);
    }

    public LetterDates signed(LocalDate day) {
        return new LetterDates(posted, presented, Optional.of(day));
    }

    /** From which day a delay runs; empty as long as that date is not known. */
    public Optional<LocalDate> from(NoticeStart start) {
        return switch (start) {
            case POSTING -> Optional.of(posted);
            case FIRST_PRESENTATION -> presented;
            case SIGNATURE -> signed;
        };
    }
}
