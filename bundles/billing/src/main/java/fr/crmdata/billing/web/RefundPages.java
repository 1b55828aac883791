package fr.crmdata.billing.web;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.RefundView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Money that clients get back: asked for here, sent with the next batch of refunds that somebody releases. */
@Component(service = PageSet.class)
public final class RefundPages implements PageSet {

    private static final int ON_A_PAGE = 50;
    private static final String ADDRESS = "/billing/bank/refunds";

    private final Templates templates = new StaticTemplates();
    private final Batches batches;
    private final Words words;
    private final Access access;

    @Activate
    public RefundPages(@Reference Batches batches, @Reference Words words, @Reference Access access) {
        this.batches = batches;
        this.words = words;
        this.access = access;
    }

    /** @param asks whether the caller may ask for refunds */
    public record View(Slice<RefundView> found, boolean later, boolean asks) {

        public boolean waits(RefundView refund) {
            return asks && refund.stage() == Stage.WAITING;
        }

        /** Whether it never reached the client, so that its money can be refunded anew. */
        public boolean failed(RefundView refund) {
            return asks && (refund.stage() == Stage.RETURNED || refund.stage() == Stage.REJECTED);
        }

        /** Where the same is asked for anew. */
        public String again(RefundView refund) {
            return ADDRESS + "/new?contract=" + refund.contract() + "&document="
                    + URLEncoder.encode(refund.document(), StandardCharsets.UTF_8);
        }

        /** All but the ends of an account. */
        public String masked(RefundView refund) {
            return new Iban(refund.iban()).masked();
        }
    }

    /**
     * A refund to be asked for.
     *
     * @param key by which a form that is sent twice is one refund
     * @param left what can be given back; empty while no contract is named
     */
    public record Draft(String key, String contract, String document, Optional<Money> left) {}

    @Override
    public void define(Site site) {
        site.get("/bank/refunds", this::list)
                .form("/bank/refunds/new", this::fresh, this::ask)
                .post("/bank/refunds/{id}/cancel", this::cancel);
    }

    private Answer list(Visit visit) {
        var ui = words.of(visit);
        var cursor = visit.query("cursor");
        var view = new View(
                batches.refunds(Optional.empty(), cursor, ON_A_PAGE),
                cursor.isPresent(),
                access.may(BillingPermissions.CREDIT));
        return new Answer.Page(ui.t("billing.web.bank.refunds"), Markup.of(templates.bankRefunds(ui, view)));
    }

    private Answer fresh(Visit visit, Form form) {
        access.require(BillingPermissions.CREDIT);
        var ui = words.of(visit);
        var contract = form.value("contract", visit.query("contract").orElse(""));
        var draft = new Draft(
                form.value("key", Ids.next()),
                contract,
                form.value("document", visit.query("document").orElse("")),
                Optional.of(contract).filter(number -> !number.isBlank()).map(batches::refundable));
        return new Answer.Page(
                ui.t("billing.web.bank.refund.new"), Markup.of(templates.bankNewRefund(ui, draft, form)));
    }

    private Answer ask(Visit visit) {
        var asked = batches.refund(
                Typed.text(visit, "key"),
                Typed.text(visit, "contract"),
                visit.form("document"),
                Typed.money(visit, "amount"));
        var ui = words.of(visit);
        return new Answer.Redirect(ADDRESS)
                .saying(Toast.of(ui.t("billing.web.bank.refund.asked", asked.id(), ui.money(asked.amount()))));
    }

    private Answer cancel(Visit visit) {
        var refund = batches.cancelRefund(visit.path("id"));
        return new Answer.Redirect(ADDRESS)
                .saying(Toast.of(words.of(visit).t("billing.web.bank.refund.cancelled", refund.id())));
    }
}
