package fr.crmdata.billing.office;

import fr.crmdata.billing.model.statement.Problem;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files that the bank sent: each is kept as it came and read once. */
public interface BankFiles {

    /** Most megabytes of a file that is taken; a larger one is listed as refused, and nothing of it is kept. */
    long mostMegabytes();

    /**
     * Keeps a file; it is read soon after. The same content is kept once, whatever it is called.
     *
     * @param name as the bank or the person called it
     * @throws fr.crmdata.api.Refusal when the caller may not
     */
    FileView receive(String name, Way way, InputStream content);

    /**
     * Keeps what was brought instead of a file of the bank, such as a mail without one, so that a person can look at it. It is not read.
     *
     * @param why the reason, told to whoever looks at the list
     */
    FileView setAside(String name, Way way, InputStream content, Reason why);

    /** Reads what waits, now. */
    int readWaiting();

    Slice<FileView> find(Optional<String> cursor, int limit);

    /** @throws fr.crmdata.api.Refusal when there is none */
    FileView get(String id);

    /** What is wrong with it and where; the first few hundred. */
    List<Problem> problems(String id);

    /** The file as it came. */
    InputStream content(String id);

    /** How it came. */
    enum Way {
        FOLDER,
        REMOTE,
        MAIL,
        UPLOAD
    }

    enum State {
        WAITING,
        READING,
        READ,
        /** Nothing of it is booked. */
        REFUSED,
        /** The same content was there already. */
        DUPLICATE
    }

    /**
     * @param done how many entries were taken so far, of {@code entries}
     * @param why the reason why it was refused, as a sentence in both languages is made of it: code and arguments
     */
    record FileView(
            String id,
            String name,
            String hash,
            long bytes,
            String format,
            State state,
            Way way,
            Instant receivedAt,
            String receivedBy,
            Optional<Instant> readAt,
            long entries,
            long done,
            long booked,
            long toMatch,
            long aside,
            long problems,
            Optional<String> firstOf,
            Reason why) {}

    /** A sentence to be: its key and what fills it. The key is empty when there is none. */
    record Reason(String key, List<String> arguments) {

        public static final Reason NONE = new Reason("", List.of());

        public Reason {
            arguments = List.copyOf(arguments);
        }
    }
}
