package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents on their way through a platform. Called within a transaction of the operator's database. */
@Component(service = SubmissionStore.class)
public final class SubmissionStore {

    private static final String COLUMNS = "number, platform, state, note, sent_at, told_at";

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
                            Submission.State.WAITING,
                            "",
                            Optional.empty(),
                            Optional.empty());
        }
    }

    public Optional<Submission> find(String number) {
        return sql().first(
                        "SELECT " + COLUMNS + " FROM billing_submission WHERE number = ?",
                        SubmissionStore::submission,
                        number);
    }

    /** Numbers behind the last one that a platform has not been given yet. */
    public List<String> waiting(String platform, String after, int limit) {
        return sql().list(
                        "SELECT number FROM billing_submission WHERE state = ? AND platform = ? AND number > ?"
                                + " ORDER BY number",
                        limit,
                        row -> row.text("number"),
                        Submission.State.WAITING,
                        platform,
                        after);
    }

    public void sent(String number, Instant at) {
        sql().update(
                        "UPDATE billing_submission SET state = ?, sent_at = ? WHERE number = ? AND state = ?",
                        Submission.State.SENT,
                        at,
                        number,
                        Submission.State.WAITING);
    }

    /** @return whether that document was sent through that platform */
    public boolean told(String number, String platform, Submission.State state, String note, Instant at) {
        return sql().update(
                                "UPDATE billing_submission SET state = ?, note = ?, told_at = ? WHERE number = ? AND platform = ?",
                                state,
                                note,
                                at,
                                number,
                                platform)
                == 1;
    }

    private static Submission submission(Sql.Row row) throws java.sql.SQLException {
        return new Submission(
                row.text("number"),
                row.text("platform"),
                Submission.State.valueOf(row.text("state")),
                row.text("note"),
                row.instantIfAny("sent_at"),
                row.instantIfAny("told_at"));
    }
}
