package fr.crmdata.api.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A provider of registered mail, on paper or electronic. Offered as an OSGi service; whoever writes letters hands them over and asks
 * what became of them.
 */
public interface RegisteredMail {

    /** Stable and unique; people choose by it. */
    String name();

    /**
     * Hands a letter over. After a crash it is called again for the same number, and must not have it posted twice.
     *
     * @throws RuntimeException when the provider cannot be reached; it is tried again
     */
    void hand(Item item);

    /**
     * What is new about letters that were handed over, the oldest first. The same piece comes again until it was {@link #taken}.
     */
    List<News> news();

    /** The piece was entered; it need not come again. */
    void taken(News news);

    /** The piece cannot be: no such letter, or dates that do not fit. Somebody has to look at it. */
    void refused(News news, String why);

    /**
     * A letter to be sent.
     *
     * @param number of the letter, unique for ever
     * @param address lines, the last one the town; without the recipient's name
     * @param country ISO 3166 code of two letters
     * @param email for electronic registered mail; may be empty
     * @param pdf its bytes; not copied
     * @param sha256 of them in hexadecimal digits
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Item(
            String number,
            String subject,
            String recipient,
            String person,
            List<String> address,
            String country,
            String email,
            byte[] pdf,
            String sha256) {
        public Item {
            address = List.copyOf(address);
        }
    }

    /**
     * What the provider says about a letter; dates that it does not know yet are empty.
     *
     * @param id distinguishes this piece, for {@link #taken}
     * @param tracking the provider's own number; may be empty
     */
    record News(
            String id,
            String number,
            Optional<LocalDate> posted,
            Optional<LocalDate> presented,
            Optional<LocalDate> signed,
            String tracking) {}
}
