package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Batches.DebitFilter;
import fr.crmdata.billing.office.Batches.DebitPlan;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.GroupView;
import fr.crmdata.billing.office.Batches.RefundView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.Batches.State;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Batches for the bank: what would be collected, what was made, released and sent. */
@Component(service = PageSet.class)
public final class BatchPages implements PageSet {

    private static final int ON_A_PAGE = 50;
    private static final int PLANNED = 100;

    private final Templates templates = new StaticTemplates();
    private final Batches batches;
    private final Words words;
    private final Access access;

    @Activate
    public BatchPages(@Reference Batches batches, @Reference Words words, @Reference Access access) {
        this.batches = batches;
        this.words = words;
        this.access = access;
    }

    /** @param makes whether the caller may make batches */
    public record View(Slice<BatchView> found, boolean later, boolean makes) {}

    /** @param shown so many of the planned debits are shown */
    public record Preview(DebitPlan plan, int shown, long refunds, boolean makes) {}

    public record Sheet(
            BatchView batch,
            List<GroupView> groups,
            Slice<DebitView> debits,
            Slice<RefundView> refunds,
            boolean later,
            boolean makes,
            boolean releases,
            Optional<String> obstacle) {

        /** Released or stuck: it can still be given up. */
        public boolean mayBeAbandoned() {
            return releases
                    && List.of(State.RELEASED, State.STUCK, State.UNCERTAIN).contains(batch.state());
        }

        public boolean hasRejected() {
            return makes && debits.items().stream().anyMatch(debit -> debit.stage() == Stage.REJECTED);
        }
    }

    @Override
    public void define(Site site) {
        site.get("/bank/batches", this::list)
                .form("/bank/batches/plan", this::plan, this::make)
                .form("/bank/batches/refunds", this::plan, this::makeRefunds)
                .get("/bank/batches/{id}/file", this::file)
                .form("/bank/batches/{id}", this::show, change(batches::release))
                .form("/bank/batches/{id}/cancel", this::show, this::cancel)
                .form("/bank/batches/{id}/anew", this::show, this::anew)
                .form("/bank/batches/{id}/abandon", this::show, this::abandon)
                .form("/bank/batches/{id}/again", this::show, this::again)
                .form("/bank/batches/{id}/replay", this::show, change(batches::replay))
                .form("/bank/batches/{id}/confirm", this::show, change(batches::confirm));
    }

    private Answer list(Visit visit) {
        var ui = words.of(visit);
        var cursor = visit.query("cursor");
        var view =
                new View(batches.find(cursor, ON_A_PAGE), cursor.isPresent(), access.may(BillingPermissions.COLLECT));
        return new Answer.Page(ui.t("billing.web.bank.batches"), Markup.of(templates.bankBatches(ui, view)));
    }

    private Answer plan(Visit visit, Form form) {
        var ui = words.of(visit);
        var waiting = batches.refunds(Optional.empty(), Optional.empty(), PLANNED).items().stream()
                .filter(refund -> refund.stage() == Stage.WAITING)
                .count();
        var preview = new Preview(batches.plan(), PLANNED, waiting, access.may(BillingPermissions.COLLECT));
        return new Answer.Page(ui.t("billing.web.bank.plan"), Markup.of(templates.bankPlan(ui, preview, form)));
    }

    private Answer make(Visit visit) {
        return made(visit, batches.make());
    }

    private Answer makeRefunds(Visit visit) {
        return made(visit, batches.makeRefunds());
    }

    private Answer made(Visit visit, BatchView batch) {
        return new Answer.Redirect(address(batch))
                .saying(Toast.of(words.of(visit).t("billing.web.bank.batch.made", batch.id())));
    }

    private static String address(BatchView batch) {
        return "/billing/bank/batches/" + batch.id();
    }

    private Answer show(Visit visit, Form form) {
        var ui = words.of(visit);
        var batch = batches.get(visit.path("id"));
        var cursor = visit.query("cursor");
        var only = new DebitFilter(Optional.empty(), Optional.of(batch.id()), Optional.empty());
        var sheet = new Sheet(
                batch,
                batches.groups(batch.id()),
                batches.debits(only, cursor, ON_A_PAGE),
                batches.refunds(Optional.of(batch.id()), cursor, ON_A_PAGE),
                cursor.isPresent(),
                access.may(BillingPermissions.COLLECT),
                access.may(BillingPermissions.RELEASE),
                batches.obstacle(batch.id()));
        return new Answer.Page(batch.id(), Markup.of(templates.bankBatch(ui, sheet, form)));
    }

    private Site.Handler change(Function<String, BatchView> doing) {
        return visit -> said(visit, doing.apply(visit.path("id")));
    }

    private Answer cancel(Visit visit) {
        return said(visit, batches.cancel(visit.path("id"), Typed.text(visit, "reason")));
    }

    /** What is outdated is taken back, and what can be collected now goes into a new one. */
    private Answer anew(Visit visit) {
        var id = visit.path("id");
        var why = batches.obstacle(id).orElse(words.of(visit).t("billing.web.bank.anew"));
        batches.cancel(id, why);
        return made(visit, batches.make());
    }

    private Answer abandon(Visit visit) {
        return said(
                visit,
                batches.abandon(
                        visit.path("id"),
                        Typed.text(visit, "reason"),
                        !visit.form("asked").isEmpty()));
    }

    private Answer again(Visit visit) {
        var id = visit.path("id");
        var done = batches.presentBatchAgain(id, Typed.day(visit, "date"));
        return new Answer.Redirect("/billing/bank/batches/" + id)
                .saying(Toast.of(words.of(visit)
                        .t(
                                "billing.web.bank.again.all.done",
                                String.valueOf(done.presented()),
                                String.valueOf(done.left()))));
    }

    private Answer said(Visit visit, BatchView batch) {
        var ui = words.of(visit);
        return new Answer.Redirect(address(batch))
                .saying(Toast.of(batch.id() + " : " + ui.word("billing.web.bank.batch", batch.state())));
    }

    private Answer file(Visit visit) {
        var id = visit.path("id");
        var content = batches.file(id);
        return new Answer.Download(id + ".xml", "application/xml", out -> {
            try (content) {
                content.transferTo(out);
            }
        });
    }
}
