package fr.crmdata.billing.web;

import fr.crmdata.api.documents.Company;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.mail.Deliveries.Delivery;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.documents.InvoiceMails;
import fr.crmdata.billing.documents.Paper;
import fr.crmdata.billing.documents.PaperWriting;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.office.Accounts;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.InvoiceFiles.Format;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One invoice as it is printed, why each amount is what it is, what was paid, its files. */
@Component(service = PageSet.class)
public final class InvoicePages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final Invoices invoices;
    private final InvoiceFiles files;
    private final Accounts accounts;
    private final InvoiceMails mails;
    private final Company company;
    private final Words words;
    private final Access access;

    @Activate
    public InvoicePages(
            @Reference Invoices invoices,
            @Reference InvoiceFiles files,
            @Reference Accounts accounts,
            @Reference InvoiceMails mails,
            @Reference Company company,
            @Reference Words words,
            @Reference Access access) {
        this.invoices = invoices;
        this.files = files;
        this.accounts = accounts;
        this.mails = mails;
        this.company = company;
        this.words = words;
        this.access = access;
    }

    /**
     * What the page shows.
     *
     * @param paper the document in its own words
     * @param credits credit notes that were given about it
     * @param entries what was booked for it
     * @param mail what became of the mail that carried it
     * @param mayCredit whether the caller may give credit notes and write off
     * @param mayMail whether the caller may confirm an address
     */
    public record View(
            IssuedInvoice issued,
            PaperWriting paper,
            List<Allocation> allocations,
            List<InvoiceSummary> credits,
            List<JournalEntry> entries,
            Optional<Delivery> mail,
            boolean mayCredit,
            boolean mayMail) {}

    @Override
    public void define(Site site) {
        site.get("/invoices/{number}/files/{format}", this::file)
                .post("/invoices/{number}/mail", this::confirm)
                .get("/invoices/{number}", this::show);
    }

    private Answer show(Visit visit) {
        var ui = words.of(visit);
        var issued = invoices.find(visit.path("number"));
        var view = new View(
                issued,
                paper(issued, company.card()),
                invoices.allocations(issued.number()),
                invoices.creditsAbout(issued.number()),
                accounts.entriesOf(issued.number()),
                mails.of(issued.number()),
                access.may(BillingPermissions.CREDIT),
                access.may(BillingPermissions.RUN));
        return new Answer.Page(issued.number(), Markup.of(templates.invoicesInvoice(ui, view)));
    }

    private Answer confirm(Visit visit) {
        var issued = invoices.find(visit.path("number"));
        var confirmed = mails.confirm(issued.number());
        var said = "billing.web.mail.confirmed." + Ui.key(confirmed.outcome());
        var addresses = String.join(", ", confirmed.mail().map(Delivery::to).orElse(List.of()));
        return new Answer.Redirect("/billing/invoices/" + issued.number())
                .saying(Toast.of(words.of(visit).t(said, addresses)));
    }

    static PaperWriting paper(IssuedInvoice issued, Company.Card company) {
        return new PaperWriting(new Paper(issued.invoice(), issued.contract(), "", issued.language(), company));
    }

    private Answer file(Visit visit) {
        return download(files, invoices.find(visit.path("number")), visit.path("format"));
    }

    /** @throws fr.crmdata.billing.model.BillingRefusal.UnknownInvoice when it cannot be had in that format */
    static Answer download(InvoiceFiles files, IssuedInvoice issued, String wanted) {
        for (var format : Format.values()) {
            if (Ui.key(format).equals(wanted)) {
                var file = files.of(issued, format);
                return new Answer.Download(file.name(), file.mediaType(), out -> out.write(file.content()));
            }
        }
        throw new fr.crmdata.billing.model.BillingRefusal.UnknownInvoice(issued.number() + "." + wanted);
    }
}
