package fr.crmdata.billing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.MandateEvidence;
import fr.crmdata.billing.office.MandateForms;
import fr.crmdata.billing.office.MandateForms.Form;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The paper of mandates, for the operator's staff: forms to be signed, and what was signed. */
@Component(service = PageSet.class)
public final class MandatePaperPages implements PageSet {

    private static final int FIRST = 5;

    private final MandateForms forms;
    private final MandateEvidence evidence;

    @Activate
    public MandatePaperPages(@Reference MandateForms forms, @Reference MandateEvidence evidence) {
        this.forms = forms;
        this.evidence = evidence;
    }

    /** Before the page of one mandate. */
    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void define(Site site) {
        site.get("/bank/mandates/form", this::blank)
                .get("/bank/mandates/{id}/form", this::form)
                .get("/bank/mandates/{id}/evidence/{evidence}", this::open);
    }

    private Answer blank(Visit visit) {
        var contract = visit.query("contract")
                .map(String::strip)
                .orElseThrow(() -> new BillingRefusal.Invalid("contract", "billing.web.missing"));
        return download(forms.blank(contract, scheme(visit)));
    }

    private Answer form(Visit visit) {
        return download(forms.of(visit.path("id")));
    }

    /** CORE unless the address says otherwise. */
    static Scheme scheme(Visit visit) {
        return Typed.constantOfAddress(Scheme.class, visit, "scheme").orElse(Scheme.CORE);
    }

    static Answer download(Form form) {
        return new Answer.Download(form.reference() + ".pdf", "application/pdf", out -> out.write(form.pdf()));
    }

    private Answer open(Visit visit) {
        var opened = evidence.open(visit.path("id"), visit.path("evidence"));
        return new Answer.Download(opened.evidence().name(), opened.evidence().mediaType(), out -> {
            try (var content = opened.content()) {
                content.transferTo(out);
            }
        });
    }
}
