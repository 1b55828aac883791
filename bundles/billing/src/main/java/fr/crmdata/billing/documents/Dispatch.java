package fr.crmdata.billing.documents;

import fr.crmdata.api.Texts;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.store.DocumentStore.Made;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends a printed document on its ways: by mail to the payer, and to the platform for electronic invoices. Each once for ever. */
@Component(service = Dispatch.class)
public final class Dispatch {

    private final Mails mails;
    private final Submissions submissions;
    private final Company company;

    @Activate
    public Dispatch(@Reference Mails mails, @Reference Submissions submissions, @Reference Company company) {
        this.mails = mails;
        this.submissions = submissions;
        this.company = company;
    }

    /** In the open transaction, in which its bytes are kept. */
    void send(IssuedInvoice issued, Made made) {
        if (!issued.email().isEmpty()) {
            mails.send(InvoiceMails.key(issued.number()), mail(issued, made.fileId()));
        }
        submissions.enqueue(issued);
    }

    private Mail mail(IssuedInvoice issued, String file) {
        var texts = Texts.of(Dispatch.class, issued.language());
        var wording = Wording.of(issued.language());
        var invoice = issued.invoice();
        var totals = invoice.totals();
        var kind = invoice.isCredit() ? "credit" : invoice.isDamages() ? "damages" : "invoice";
        var name = company.card().name();
        return new Mail(
                List.of(issued.email()),
                texts.of("billing.mail." + kind + ".subject", name, issued.number()),
                texts.of(
                        "billing.mail." + kind,
                        issued.number(),
                        issued.contract(),
                        wording.money(invoice.isCredit() ? totals.gross() : totals.due()),
                        way(issued, texts, wording),
                        name),
                List.of(file));
    }

    private static String way(IssuedInvoice issued, Texts texts, Wording wording) {
        var invoice = issued.invoice();
        if (!invoice.totals().due().isPositive()) {
            return texts.of("billing.mail.way.nothing");
        }
        return invoice.payment() instanceof Invoice.DirectDebit
                ? texts.of(
                        "billing.mail.way.debit",
                        wording.day(CollectionDates.announced(invoice.issued(), invoice.due())))
                : texts.of("billing.mail.way.transfer", wording.day(invoice.due()), issued.number());
    }
}
