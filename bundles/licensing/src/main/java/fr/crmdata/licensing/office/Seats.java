package fr.crmdata.licensing.office;

import fr.crmdata.api.clients.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who of a client has which seat. The caller's client; its administrator designates. Reading needs {@code licensing:own}, changing
 * {@code licensing:seats}. One seat is one person.
 */
public interface Seats {

    /** How many days back shared use is looked for when nobody says otherwise. */
    int USUAL_DAYS = 30;

    /** Modules that the contract, or the licence of this server, knows, by key; empty without either: nobody needs a seat then. */
    List<ModuleSeats> modules();

    /** The same for the operator; needs {@code licensing:read}. */
    List<ModuleSeats> modules(ClientId client);

    /**
     * @param areas that it opens, such as {@code contacts}
     * @param bought today
     * @param isOpen whether it can be used today: seats are bought and the contract runs
     * @param changesTo the number that is already known for later, and from when
     */
    record ModuleSeats(
            String module,
            List<String> areas,
            int bought,
            boolean isOpen,
            Optional<Change> changesTo,
            List<Seat> seats) {
        public ModuleSeats {
            areas = List.copyOf(areas);
            seats = List.copyOf(seats);
        }

        public int free() {
            return bought - seats.size();
        }

        public record Change(LocalDate from, int seats) {}
    }

    /**
     * A seat that a person has or had.
     *
     * @param id of the designation
     * @param until when it was taken back or passed on; empty while the person has it
     * @param before designation of the person who had it before; empty text for none
     * @param reason why it was passed on; may be empty
     */
    record Seat(
            String id,
            String module,
            String userId,
            String userName,
            Instant since,
            String by,
            Optional<Instant> until,
            String before,
            String reason) {}

    /**
     * @throws fr.crmdata.licensing.model.LicensingRefusal.NoSeatFree when all that were bought are taken
     */
    Seat designate(String module, String userId);

    /** The seat is free for somebody else; who had it is refused from now on. */
    void release(String seatId);

    /**
     * Gives the seat to another person. A seat is not passed to and fro between people who share it: it stays with a person for the
     * days that the settings say, unless that person has left.
     *
     * @throws fr.crmdata.licensing.model.LicensingRefusal.SeatTooYoung when it was passed on a short while ago
     */
    Seat passOn(String seatId, String userId, String reason);

    /** Also those who had one, the newest first. */
    List<Seat> history(Optional<String> module, int limit);

    /** Signs that one name is used by several people, within the last days. */
    List<SharedUse> sharedUse(int days);

    /**
     * @param overlaps how often the person was signed in at two addresses at the same time
     * @param ended sessions that were ended or refused by the policy
     * @param addresses different network addresses
     */
    record SharedUse(
            String userId, String userName, int overlaps, int ended, int addresses, Optional<Instant> lastAt) {}

    SessionPolicy sessionPolicy();

    SessionPolicy change(SessionPolicy policy);

    /** @param most sessions that one person may have at a time, 1 to 20 */
    record SessionPolicy(int most, Beyond beyond) {}

    /** What happens when somebody opens one session too many. */
    enum Beyond {
        /** The new one is refused. */
        REFUSE,
        /** The one that was used least recently ends. */
        END_OLDEST
    }
}
