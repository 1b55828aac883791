package fr.crmdata.billing.documents;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.ElectronicInvoices;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.office.Submission;
import fr.crmdata.billing.office.Submission.Answer;
import fr.crmdata.billing.office.Submission.State;
import fr.crmdata.billing.store.SubmissionStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What went through platforms, for the operator's staff. */
@Component(service = ElectronicInvoices.class)
public final class ElectronicInvoiceDesk implements ElectronicInvoices {

    private final Access access;
    private final OperatorDatabase operator;
    private final SubmissionStore store;
    private final Audit audit;

    @Activate
    public ElectronicInvoiceDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference SubmissionStore store,
            @Reference Audit audit) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.audit = audit;
    }

    @Override
    public Slice<Submission> list(Optional<State> state, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.list(state, cursor, limit));
    }

    @Override
    public Map<State, Long> counts() {
        access.require(BillingPermissions.READ);
        return operator.inOne(store::counts);
    }

    @Override
    public Submission get(String number) {
        return find(number).orElseThrow(() -> new BillingRefusal.UnknownInvoice(number));
    }

    @Override
    public Optional<Submission> find(String number) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.find(number));
    }

    @Override
    public List<Answer> answers(String number) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.answers(number));
    }

    @Override
    public Submission again(String number) {
        access.require(BillingPermissions.RUN);
        return operator.inOne(() -> {
            var before = get(number);
            if (!store.again(number)) {
                throw new BillingRefusal.NotToBeSentAgain(number, before.state().name());
            }
            audit.record("billing.e-invoice-again", number, Map.of("error", before.error()));
            return get(number);
        });
    }
}
