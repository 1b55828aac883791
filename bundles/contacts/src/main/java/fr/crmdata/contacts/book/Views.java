package fr.crmdata.contacts.book;

import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Saved views of lists, and sending them by mail. */
public interface Views {

    /**
     * A list somebody wants to see again.
     *
     * @param columns keys of the columns shown, in order; empty for the usual ones
     * @param shared whether all users of the client see it; that needs the right to settings or to bulk changes
     * @param owner id of the user who saved it
     */
    record View(
            String id,
            String name,
            Filter filter,
            Sort sort,
            List<String> columns,
            boolean shared,
            String owner,
            long version,
            Optional<Schedule> schedule) {
        public View {
            columns = List.copyOf(columns);
        }
    }

    /**
     * When a view is sent by mail.
     *
     * @param days ISO days of the week, 1 is Monday; empty for every day
     * @param dayOfMonth 1 to 31, clamped to the month's last; 0 when days of the week count
     * @param format key of an export format
     * @param recipients e-mail addresses, at most ten
     * @param lastSent when it was last sent
     */
    record Schedule(
            List<Integer> days,
            int dayOfMonth,
            LocalTime at,
            String format,
            List<String> recipients,
            Optional<Instant> lastSent) {
        public Schedule {
            days = List.copyOf(days);
            recipients = List.copyOf(recipients);
        }
    }

    /** The caller's own and the shared ones, by name. */
    List<View> all();

    View get(String id);

    View save(String name, Filter filter, Sort sort, List<String> columns, boolean shared);

    View change(String id, long version, String name, Filter filter, Sort sort, List<String> columns, boolean shared);

    void delete(String id);

    /** Empty ends it. Needs the right to export. */
    View schedule(String id, Optional<Schedule> schedule);

    /** Sends it now. */
    void sendNow(String id);
}
