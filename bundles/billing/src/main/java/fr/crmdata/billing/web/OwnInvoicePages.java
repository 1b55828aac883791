package fr.crmdata.billing.web;

import fr.crmdata.api.documents.Company;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.office.MyMandates;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A client's own invoices: what is owed, each document as it was issued, its files. */
@Component(service = OwnPageSet.class)
public final class OwnInvoicePages implements OwnPageSet {

    private static final int ON_A_PAGE = 30;

    private final Templates templates = new StaticTemplates();
    private final MyInvoices mine;
    private final MyMandates mandates;
    private final InvoiceFiles files;
    private final Company company;
    private final Words words;

    @Activate
    public OwnInvoicePages(
            @Reference MyInvoices mine,
            @Reference MyMandates mandates,
            @Reference InvoiceFiles files,
            @Reference Company company,
            @Reference Words words) {
        this.mine = mine;
        this.mandates = mandates;
        this.files = files;
        this.company = company;
        this.words = words;
    }

    /** What the page shows. */
    public record View(
            Slice<InvoiceSummary> found,
            MyInvoices.Balance balance,
            List<String> contracts,
            List<MyMandates.OwnMandate> mandates,
            boolean onlyOpen,
            boolean later) {}

    @Override
    public void define(Site site) {
        site.get("", this::list).get("/{number}/files/{format}", this::file).get("/{number}", this::show);
    }

    private Answer list(Visit visit) {
        var ui = words.of(visit);
        var onlyOpen = visit.query("open").isPresent();
        var view = new View(
                mine.list(onlyOpen, visit.query("cursor"), ON_A_PAGE),
                mine.balance(),
                mine.contracts(),
                mandates.all(),
                onlyOpen,
                visit.query("cursor").isPresent());
        return new Answer.Page(ui.t("billing.web.own"), Markup.of(templates.ownList(ui, view)));
    }

    private Answer show(Visit visit) {
        var ui = words.of(visit);
        var issued = mine.find(visit.path("number"));
        return new Answer.Page(
                issued.number(),
                Markup.of(templates.ownInvoice(ui, issued, InvoicePages.paper(issued, company.card()))));
    }

    private Answer file(Visit visit) {
        return InvoicePages.download(files, mine.find(visit.path("number")), visit.path("format"));
    }
}
