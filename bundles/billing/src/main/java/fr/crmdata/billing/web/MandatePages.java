package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.DebitFilter;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.MandateEvidence;
import fr.crmdata.billing.office.MandateEvidence.Evidence;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.Happened;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.Mandates.NewMandate;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mandates: who may be debited, and what happened to each. */
@Component(service = PageSet.class)
public final class MandatePages implements PageSet {

    private static final int ON_A_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final Mandates mandates;
    private final Batches batches;
    private final MandateEvidence evidence;
    private final Words words;
    private final Access access;

    @Activate
    public MandatePages(
            @Reference Mandates mandates,
            @Reference Batches batches,
            @Reference MandateEvidence evidence,
            @Reference Words words,
            @Reference Access access) {
        this.mandates = mandates;
        this.batches = batches;
        this.evidence = evidence;
        this.words = words;
        this.access = access;
    }

    /** @param changes whether the caller may enter and change mandates */
    public record View(Slice<MandateView> found, String text, boolean later, boolean changes) {

        /** All but the ends of an account. */
        public String masked(MandateView mandate) {
            return new Iban(mandate.iban()).masked();
        }
    }

    /** One mandate. */
    public record Sheet(
            MandateView mandate,
            List<Happened> history,
            List<Evidence> evidence,
            List<DebitView> debits,
            boolean changes) {

        /** Most megabytes of a file that shows the signature. */
        public long mostMegabytes() {
            return MandateEvidence.MOST_BYTES / 1_000_000;
        }

        public String printed() {
            return new Iban(mandate.iban()).printed();
        }

        /** What a fact says beside its day. */
        public String detail(MandateFact fact) {
            if (fact instanceof MandateFact.Signed signed) {
                return signed.evidence();
            }
            if (fact instanceof MandateFact.AccountChanged changed) {
                return changed.debtor().iban().masked();
            }
            if (fact instanceof MandateFact.Blocked blocked) {
                return blocked.code();
            }
            if (fact instanceof MandateFact.CreditorChanged changed) {
                return changed.creditor() + " · " + changed.creditorName();
            }
            if (fact instanceof MandateFact.Proven proven) {
                return proven.file();
            }
            return fact instanceof MandateFact.Presented presented
                    ? presented.sequence().name()
                    : "";
        }
    }

    @Override
    public void define(Site site) {
        site.get("/bank/mandates", this::list)
                .form("/bank/mandates/new", this::fresh, this::sign)
                .form("/bank/mandates/{id}", this::show, this::account)
                .form("/bank/mandates/{id}/evidence", this::show, this::keep)
                .form("/bank/mandates/{id}/register", this::show, this::register)
                .form("/bank/mandates/{id}/block", this::show, this::block)
                .form("/bank/mandates/{id}/unblock", this::show, this::unblock)
                .form("/bank/mandates/{id}/revoke", this::show, this::revoke);
    }

    private Answer list(Visit visit) {
        var ui = words.of(visit);
        var text = visit.query("q").orElse("");
        var cursor = visit.query("cursor");
        var found = mandates.find(new MandateFilter(Optional.empty(), Optional.empty(), text), cursor, ON_A_PAGE);
        var view = new View(found, text, cursor.isPresent(), access.may(BillingPermissions.COLLECT));
        return new Answer.Page(ui.t("billing.web.bank.mandates"), Markup.of(templates.bankMandates(ui, view)));
    }

    private Answer fresh(Visit visit, Form form) {
        access.require(BillingPermissions.COLLECT);
        var ui = words.of(visit);
        return new Answer.Page(ui.t("billing.web.bank.mandate.new"), Markup.of(templates.bankNewMandate(ui, form)));
    }

    private Answer sign(Visit visit) {
        var signed = mandates.sign(new NewMandate(
                Typed.text(visit, "contract"),
                visit.form("holder"),
                Typed.text(visit, "iban"),
                Typed.day(visit, "on"),
                Typed.constant(Scheme.class, visit, "scheme"),
                Typed.text(visit, "evidence")));
        return said(visit, signed);
    }

    private Answer show(Visit visit, Form form) {
        var ui = words.of(visit);
        var mandate = mandates.get(visit.path("id"));
        var filter = new DebitFilter(Optional.of(mandate.contract()), Optional.empty(), Optional.empty());
        var sheet = new Sheet(
                mandate,
                mandates.history(mandate.reference()),
                evidence.of(mandate.reference()),
                batches.debits(filter, Optional.empty(), ON_A_PAGE).items(),
                access.may(BillingPermissions.COLLECT));
        return new Answer.Page(mandate.reference(), Markup.of(templates.bankMandate(ui, sheet, form)));
    }

    private Answer account(Visit visit) {
        return said(visit, mandates.changeAccount(visit.path("id"), Typed.text(visit, "iban")));
    }

    private Answer keep(Visit visit) {
        var upload = visit.upload("file").orElseThrow(() -> new BillingRefusal.Invalid("file", "billing.web.missing"));
        var kept = evidence.keep(visit.path("id"), upload.name(), upload.content());
        return new Answer.Redirect("/billing/bank/mandates/" + kept.mandate())
                .saying(Toast.of(words.of(visit).t("billing.web.bank.proof.kept", kept.name())));
    }

    private Answer register(Visit visit) {
        return said(visit, mandates.register(visit.path("id")));
    }

    private Answer block(Visit visit) {
        return said(visit, mandates.block(visit.path("id"), Typed.text(visit, "reason")));
    }

    private Answer unblock(Visit visit) {
        return said(visit, mandates.unblock(visit.path("id")));
    }

    private Answer revoke(Visit visit) {
        return said(visit, mandates.revoke(visit.path("id")));
    }

    private Answer said(Visit visit, MandateView mandate) {
        var ui = words.of(visit);
        return new Answer.Redirect("/billing/bank/mandates/" + mandate.reference())
                .saying(Toast.of(mandate.reference() + " : " + ui.word("billing.web.bank.mandate", mandate.state())));
    }
}
