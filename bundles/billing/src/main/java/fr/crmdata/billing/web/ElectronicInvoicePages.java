package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.ElectronicInvoices;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.office.Submission;
import fr.crmdata.billing.office.Submission.State;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What went through a platform for electronic invoices: what was sent, its state, what was answered, what failed. */
@Component(service = PageSet.class)
public final class ElectronicInvoicePages implements PageSet {

    private static final int ON_A_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final ElectronicInvoices invoices;
    private final Words words;
    private final Access access;

    @Activate
    public ElectronicInvoicePages(
            @Reference ElectronicInvoices invoices, @Reference Words words, @Reference Access access) {
        this.invoices = invoices;
        this.words = words;
        this.access = access;
    }

    /** @param state the only one that is shown; empty for all */
    public record View(Slice<Submission> found, Map<State, Long> counts, Optional<State> state, boolean later) {}

    /** @param sends whether the caller may ask for another try */
    public record Sheet(Submission submission, List<Submission.Answer> answers, boolean sends) {}

    @Override
    public void define(Site site) {
        site.get("/e-invoices", this::list)
                .post("/e-invoices/{number}/again", this::again)
                .get("/e-invoices/{number}", this::show);
    }

    private Answer list(Visit visit) {
        var ui = words.of(visit);
        var state = Typed.constantOfAddress(State.class, visit, "state");
        var cursor = visit.query("cursor");
        var view = new View(invoices.list(state, cursor, ON_A_PAGE), invoices.counts(), state, cursor.isPresent());
        return new Answer.Page(ui.t("billing.web.e-invoices"), Markup.of(templates.einvoicesList(ui, view)));
    }

    private Answer show(Visit visit) {
        var ui = words.of(visit);
        var number = visit.path("number");
        var sheet = new Sheet(invoices.get(number), invoices.answers(number), access.may(BillingPermissions.RUN));
        return new Answer.Page(number, Markup.of(templates.einvoicesSheet(ui, sheet)));
    }

    private Answer again(Visit visit) {
        var submission = invoices.again(visit.path("number"));
        return new Answer.Redirect("/billing/e-invoices/" + submission.number())
                .saying(Toast.of(words.of(visit).t("billing.web.e-invoice.goes-again", submission.number())));
    }
}
