package fr.crmdata.licensing.access;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.Seats.ModuleSeats;
import fr.crmdata.licensing.office.Seats.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whether a seat may come to somebody now: it is one person's, and people who share it would take turns. Terms 1.
 *
 * @param days for which whoever got a seat from somebody else keeps it, and whoever gave one away gets none back
 * @param zone in which days are told
 */
record SeatTurns(int days, Instant now, ZoneId zone) {

    /** @throws LicensingRefusal.HasSeat when the person has one of the module already */
    static void requireNone(ModuleSeats seats, String userId) {
        if (seats.seats().stream().anyMatch(seat -> seat.userId().equals(userId))) {
            throw new LicensingRefusal.HasSeat(seats.module());
        }
    }

    /** Who got it from somebody else keeps it for a while. */
    void requireOldEnough(Seat seat) {
        var until = seat.since().plus(days, ChronoUnit.DAYS);
        if (!seat.before().isEmpty() && now.isBefore(until)) {
            throw new LicensingRefusal.SeatTooYoung(day(until));
        }
    }

    /**
     * Who gave a seat away a short while ago does not get one back once somebody else sits: two people would share it. As long as
     * nobody does, what was released by mistake is given back.
     *
     * @param history of the client's seats, of all modules
     */
    void requireNotToAndFro(List<Seat> history, String module, String userId) {
        var since = now.minus(days, ChronoUnit.DAYS);
        var seats =
                history.stream().filter(seat -> seat.module().equals(module)).toList();
        seats.stream()
                .filter(seat -> seat.userId().equals(userId))
                .flatMap(seat -> seat.until().stream())
                .filter(taken -> taken.isAfter(since))
                .filter(taken -> seats.stream()
                        .anyMatch(seat ->
                                !seat.userId().equals(userId) && !seat.since().isBefore(taken)))
                .findFirst()
                .ifPresent(taken -> {
                    throw new LicensingRefusal.SeatTooYoung(day(taken.plus(days, ChronoUnit.DAYS)));
                });
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
