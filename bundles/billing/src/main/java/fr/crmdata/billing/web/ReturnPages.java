package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.BankFees;
import fr.crmdata.billing.office.BankFees.BankFee;
import fr.crmdata.billing.office.BankTasks;
import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.DebitFilter;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Debits that came back and what people have to do about them. */
@Component(service = PageSet.class)
public final class ReturnPages implements PageSet {

    private static final int ON_A_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final BankTasks tasks;
    private final Batches batches;
    private final BankFees fees;
    private final Words words;
    private final Access access;

    @Activate
    public ReturnPages(
            @Reference BankTasks tasks,
            @Reference Batches batches,
            @Reference BankFees fees,
            @Reference Words words,
            @Reference Access access) {
        this.tasks = tasks;
        this.batches = batches;
        this.fees = fees;
        this.words = words;
        this.access = access;
    }

    /**
     * @param decides whether the caller may tick off
     * @param collects whether the caller may let debits be presented again
     */
    public record View(
            Slice<Task> tasks,
            boolean openOnly,
            List<DebitView> returned,
            List<DebitView> rejected,
            List<BankFee> fees,
            boolean decides,
            boolean collects) {

        /** Whom a task is about, as far as the debit is on the page. */
        public String client(Task task) {
            return Stream.concat(returned.stream(), rejected.stream())
                    .filter(debit -> debit.contract().equals(task.contract()))
                    .map(DebitView::client)
                    .findFirst()
                    .orElse("");
        }
    }

    @Override
    public void define(Site site) {
        site.get("/bank/returns", visit -> show(visit, Form.fresh()))
                .form("/bank/returns/debits/{id}", this::show, this::again)
                .post("/bank/returns/{id}", this::done);
    }

    private Answer show(Visit visit, Form form) {
        var ui = words.of(visit);
        var openOnly = visit.query("all").isEmpty();
        var view = new View(
                tasks.find(openOnly, Optional.empty(), visit.query("cursor"), ON_A_PAGE),
                openOnly,
                debits(Stage.RETURNED),
                debits(Stage.REJECTED),
                fees.latest(ON_A_PAGE),
                access.may(BillingPermissions.PAYMENTS),
                access.may(BillingPermissions.COLLECT));
        return new Answer.Page(ui.t("billing.web.bank.returns"), Markup.of(templates.bankReturns(ui, view, form)));
    }

    private List<DebitView> debits(Stage stage) {
        var filter = new DebitFilter(Optional.empty(), Optional.empty(), Optional.of(stage));
        return batches.debits(filter, Optional.empty(), ON_A_PAGE).items();
    }

    private Answer again(Visit visit) {
        var next = batches.presentAgain(visit.path("id"), Typed.day(visit, "date"));
        return new Answer.Redirect("/billing/bank/returns")
                .saying(Toast.of(words.of(visit).t("billing.web.bank.again.done", next.id())));
    }

    private Answer done(Visit visit) {
        tasks.done(visit.path("id"), visit.form("note"));
        return new Answer.Redirect("/billing/bank/returns")
                .saying(Toast.of(words.of(visit).t("billing.web.bank.task.done")));
    }
}
