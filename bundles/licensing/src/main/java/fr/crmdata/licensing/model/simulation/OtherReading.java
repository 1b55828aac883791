package fr.crmdata.licensing.model.simulation;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.Notice;
import fr.crmdata.licensing.model.settings.NoticeStart;
import fr.crmdata.licensing.model.simulation.Timeline.Entry;
import fr.crmdata.licensing.model.simulation.Timeline.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of a contract if its notice were counted otherwise than the convention says: from the posting instead of the first presentation, or
 * the other way round. A month more or less can follow from it. Terms 6; C. civ. 1190.
 */
final class OtherReading {

    private static final Map<NoticeStart, String> WORDS =
            Map.of(NoticeStart.POSTING, "notice-by-posting", NoticeStart.FIRST_PRESENTATION, "notice-by-presentation");

    private final Reading reading;
    private final LocalDate counted;

    private OtherReading(Reading reading, LocalDate counted) {
        this.reading = reading;
        this.counted = counted;
    }

    /**
     * @param fact one of the dates of the letter; with the last one that is needed all is told
     * @param letter its dates as they are known on the day of the fact
     */
    static Stream<Entry> all(Reading reading, Fact fact, LetterDates letter) {
        var convention = reading.settings().notices().termination();
        var counted = letter.from(convention);
        var last = convention == NoticeStart.SIGNATURE ? Fact.LetterSigned.class : Fact.LetterPresented.class;
        if (counted.isEmpty() || letter.presented().isEmpty() || !last.isInstance(fact)) {
            return Stream.empty();
        }
        var other = new OtherReading(reading, counted.get());
        return Stream.of(NoticeStart.POSTING, NoticeStart.FIRST_PRESENTATION)
                .filter(start -> start != convention)
                .flatMap(start -> letter
                        .from(start)
                        .filter(from -> !from.equals(counted.get()))
                        .map(from -> other.entry(start, from))
                        .stream());
    }

    private Entry entry(NoticeStart start, LocalDate from) {
        var word = Optional.ofNullable(WORDS.get(start)).orElseThrow();
        var notice = notice(from);
        return new Entry(
                notice.expiry(),
                Kind.DEADLINE,
                word + ":" + from,
                Clause.DURATION,
                Optional.empty(),
                Reason.of(
                        "licensing.deadline." + word,
                        from,
                        notice.end(),
                        notice(counted).end(),
                        difference(notice.end(), notice(counted).end()).plain()));
    }

    private Notice notice(LocalDate from) {
        return Notice.of(reading.periods(), from, reading.committedUntil());
    }

    /** What the periods between two ends cost, with tax: each as much as the one of the earlier end. */
    private Money difference(LocalDate one, LocalDate other) {
        var periods = reading.periods();
        var earlier = one.isBefore(other) ? one : other;
        var fee = Amounts.taxed(
                        reading.fee(periods.containing(earlier)),
                        reading.settings().invoicing().vat())
                .gross();
        return fee.times(Math.abs(periods.indexOf(one) - periods.indexOf(other)));
    }
}
