package fr.crmdata.billing.store;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.operator.OperatorDatabase;
import java.sql.Savepoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Texts that many documents have in common, each once, by their hash: who sells, what must be printed. Never changed. */
@Component(service = CommonTexts.class)
public final class CommonTexts {

    private static final int MOST_REMEMBERED = 1000;

    private final OperatorDatabase operator;
    private final Map<String, String> read = new ConcurrentHashMap<>();

    @Activate
    public CommonTexts(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** Keeps a text, in the open transaction. */
    String keep(String content) {
        var hash = Sha256.of(content);
        if (find(hash) == null) {
            insert(hash, content);
        }
        return hash;
    }

    private void insert(String hash, String content) {
        Savepoint before = operator.savepoint();
        try {
            operator.sql().update("INSERT INTO billing_text (hash, content) VALUES (?, ?)", hash, content);
        } catch (DatabaseException e) {
            if (!DatabaseException.isDuplicateKey(e)) {
                throw e;
            }
            // Somebody else was faster with the same text.
            operator.backTo(before);
        }
    }

    String read(String hash) {
        var known = read.get(hash);
        if (known != null) {
            return known;
        }
        var found = find(hash);
        if (found == null) {
            throw new IllegalStateException("a document names a text that is not there: " + hash);
        }
        if (read.size() >= MOST_REMEMBERED) {
            read.clear();
        }
        read.put(hash, found);
        return found;
    }

    private @org.jspecify.annotations.Nullable String find(String hash) {
        return operator.sql()
                .first("SELECT content FROM billing_text WHERE hash = ?", row -> row.text("content"), hash)
                .orElse(null);
    }
}
