package fr.crmdata.billing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.MandateForms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mandate forms of a client's own contracts, to be signed. */
@Component(service = OwnPageSet.class)
public final class OwnMandatePages implements OwnPageSet {

    private final MandateForms forms;

    @Activate
    public OwnMandatePages(@Reference MandateForms forms) {
        this.forms = forms;
    }

    @Override
    public void define(Site site) {
        site.get("/mandate-forms/{contract}", this::form);
    }

    private Answer form(Visit visit) {
        return MandatePaperPages.download(forms.mine(visit.path("contract"), MandatePaperPages.scheme(visit)));
    }
}
