package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files made of documents, and which are still to be made. Called within a transaction of the operator's database. */
@Component(service = DocumentStore.class)
public final class DocumentStore {

    private final OperatorDatabase operator;

    @Activate
    public DocumentStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    /** A file as it was made. */
    public record Made(String fileId, String sha256) {}

    /** It is to be printed; once is enough. */
    public void enqueue(String number, Instant at) {
        var known =
                sql().first("SELECT number FROM billing_to_print WHERE number = ?", row -> row.text("number"), number);
        if (known.isEmpty() && made(number, "PDF").isEmpty()) {
            sql().update("INSERT INTO billing_to_print (number, since_at) VALUES (?, ?)", number, at);
        }
    }

    /** Numbers behind the last one, in order. */
    public List<String> waiting(String after, int limit) {
        return sql().list(
                        "SELECT number FROM billing_to_print WHERE number > ? ORDER BY number",
                        limit,
                        row -> row.text("number"),
                        after);
    }

    /** @return whether this call took it from the list: whoever did goes on with it */
    public boolean done(String number) {
        return sql().update("DELETE FROM billing_to_print WHERE number = ?", number) == 1;
    }

    public Optional<Made> made(String number, String format) {
        return sql().first(
                        "SELECT file_id, sha256 FROM billing_document WHERE number = ? AND format = ?",
                        row -> new Made(row.text("file_id"), row.text("sha256")),
                        number,
                        format);
    }

    /** The primary key lets one of two win; the other's transaction fails and finds it made. */
    public void keep(String number, String format, Made made, Instant at) {
        sql().update(
                        "INSERT INTO billing_document (number, format, file_id, sha256, made_at) VALUES (?, ?, ?, ?, ?)",
                        number,
                        format,
                        made.fileId(),
                        made.sha256(),
                        at);
    }
}
