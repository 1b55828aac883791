package fr.crmdata.billing.store;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.office.Submission;
import fr.crmdata.billing.office.Submission.Answer;
import fr.crmdata.billing.office.Submission.State;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents on their way through a platform. Called within a transaction of the operator's database. */
@Component(service = SubmissionStore.class)
public final class SubmissionStore {

    private static final String COLUMNS = "number, platform, state, note, sent_at, told_at";
    private static final String SELECT = "SELECT " + COLUMNS + ", tries, error FROM billing_submission ";
    private static final int MOST_TEXT = 500;

    /** More of one document are not listed. */
    private static final int MOST_ANSWERS = 500;

    private final OperatorDatabase operator;

    @Activate
    public SubmissionStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    /** It is to be handed over to a platform; once for ever. */
    public void enqueue(String number, String platform) {
        if (find(number).isEmpty()) {
            sql().update(
                            "INSERT INTO billing_submission (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
                            number,
                            platform,
                            State.WAITING,
                            "",
                            Optional.empty(),
                            Optional.empty());
        }
    }

    public Optional<Submission> find(String number) {
        return sql().first(SELECT + "WHERE number = ?", SubmissionStore::submission, number);
    }

    /** The highest number first. */
    public Slice<Submission> list(Optional<State> state, Optional<String> cursor, int limit) {
        var where = new Where();
        state.ifPresent(wanted -> where.and("state = ?", wanted));
        cursor.ifPresent(last -> where.and("number < ?", last));
        var found = sql().list(
                        SELECT + where + " ORDER BY number DESC",
                        limit + 1,
                        SubmissionStore::submission,
                        where.values());
        return Slices.of(found, limit, Submission::number);
    }

    public Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        sql().list(
                        "SELECT state, COUNT(*) AS how_many FROM billing_submission GROUP BY state",
                        State.values().length,
                        row -> Map.entry(row.constant("state", State.class), row.number("how_many")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Numbers behind the last one that a platform has not been given yet and that may be tried now. */
    public List<String> waiting(String platform, String after, int limit, Instant now) {
        return sql().list(
                        "SELECT number FROM billing_submission WHERE state = ? AND platform = ? AND number > ?"
                                + " AND (next_at IS NULL OR next_at <= ?) ORDER BY number",
                        limit,
                        row -> row.text("number"),
                        State.WAITING,
                        platform,
                        after,
                        now);
    }

    public void sent(String number, Instant at) {
        sql().update(
                        "UPDATE billing_submission SET state = ?, sent_at = ?, error = '' WHERE number = ? AND state = ?",
                        State.SENT,
                        at,
                        number,
                        State.WAITING);
    }

    /** @param next when it is tried again; never by itself when empty */
    public void failed(String number, String error, Optional<Instant> next) {
        sql().update(
                        "UPDATE billing_submission SET tries = tries + 1, error = ?, next_at = ?, state = ?"
                                + " WHERE number = ? AND state = ?",
                        StoredText.cut(error, MOST_TEXT),
                        next,
                        next.isPresent() ? State.WAITING : State.STUCK,
                        number,
                        State.WAITING);
    }

    /** @return whether it was not handed over yet; it is tried at once then */
    public boolean again(String number) {
        return sql().update(
                                "UPDATE billing_submission SET state = ?, tries = 0, next_at = NULL WHERE number = ? AND state IN (?, ?)",
                                State.WAITING,
                                number,
                                State.STUCK,
                                State.WAITING)
                == 1;
    }

    /** @return whether that document was sent through that platform */
    public boolean told(String number, String platform, State state, String said, Instant at) {
        var note = StoredText.cut(said, MOST_TEXT);
        var known = sql().update(
                                "UPDATE billing_submission SET state = ?, note = ?, told_at = ? WHERE number = ? AND platform = ?",
                                state,
                                note,
                                at,
                                number,
                                platform)
                == 1;
        if (known) {
            remember(number, new Answer(state, note, at));
        }
        return known;
    }

    /** The same answer once, however often it is read; the row of its document is locked. */
    private void remember(String number, Answer answer) {
        var key = Sha256.of(number + '\n' + answer.state() + '\n' + answer.note());
        if (sql().first("SELECT id FROM billing_submission_answer WHERE answer_key = ?", row -> row.text("id"), key)
                .isEmpty()) {
            sql().update(
                            "INSERT INTO billing_submission_answer (id, answer_key, number, state, note, told_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            Ids.next(),
                            key,
                            number,
                            answer.state(),
                            answer.note(),
                            answer.at());
        }
    }

    /** The earliest first. */
    public List<Answer> answers(String number) {
        return sql().list(
                        "SELECT state, note, told_at FROM billing_submission_answer WHERE number = ? ORDER BY id",
                        MOST_ANSWERS,
                        row -> new Answer(row.constant("state", State.class), row.text("note"), row.instant("told_at")),
                        number);
    }

    private static Submission submission(Sql.Row row) throws SQLException {
        return new Submission(
                row.text("number"),
                row.text("platform"),
                row.constant("state", State.class),
                row.text("note"),
                row.instantIfAny("sent_at"),
                row.instantIfAny("told_at"),
                row.number("tries"),
                row.text("error"));
    }
}
