package fr.crmdata.billing.documents;

import fr.crmdata.api.documents.InvoicePlatform;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.store.SubmissionStore;
import java.time.Clock;

/** Submissions to one platform, for tests of what is seen of them. */
public final class Submitting {

    private final Submissions submissions;
    private final Invoices invoices;
    private final InvoiceFiles files;

    public Submitting(
            String chosen,
            Access access,
            OperatorDatabase operator,
            SubmissionStore store,
            Clock clock,
            InvoicePlatform platform,
            Invoices invoices,
            InvoiceFiles files) {
        submissions = new Submissions(chosen, access, operator, store, clock);
        submissions.addPlatform(platform);
        this.invoices = invoices;
        this.files = files;
    }

    public void sweep() {
        submissions.sweep(invoices, files);
    }
}
