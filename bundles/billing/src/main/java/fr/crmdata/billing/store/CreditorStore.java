package fr.crmdata.billing.store;

import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** As which creditor each batch was made. Called within a transaction of the operator's database. */
@Component(service = CreditorStore.class)
public final class CreditorStore {

    private final OperatorDatabase operator;

    @Activate
    public CreditorStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** Who a batch names as creditor. */
    public record Named(CreditorIdentifier identifier, String name) {}

    public void note(String batch, Named creditor) {
        operator.sql()
                .update(
                        "INSERT INTO billing_batch_creditor (batch, identifier, name) VALUES (?, ?, ?)",
                        batch,
                        creditor.identifier().value(),
                        StoredText.cut(creditor.name(), 300));
    }

    /** Empty for batches of refunds, and of debits that were made before this was noted. */
    public Optional<Named> of(String batch) {
        return operator.sql()
                .first(
                        "SELECT identifier, name FROM billing_batch_creditor WHERE batch = ?",
                        row -> new Named(new CreditorIdentifier(row.text("identifier")), row.text("name")),
                        batch);
    }
}
