package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The letters that came to a client, as they were sent. */
@Component(service = OwnPageSet.class)
public final class OwnDocumentPages implements OwnPageSet {

    private final Templates templates = new StaticTemplates();
    private final Letters letters;
    private final Wording wording;

    @Activate
    public OwnDocumentPages(@Reference Letters letters, @Reference Wording wording) {
        this.letters = letters;
        this.wording = wording;
    }

    @Override
    public void define(Site site) {
        site.get("/documents", this::documents).get("/documents/{letter}", this::pdf);
    }

    private Answer documents(Visit visit) {
        var ui = wording.of(visit);
        return new Answer.Page(ui.t("licensing.web.documents"), Markup.of(templates.ownDocuments(ui, letters.mine())));
    }

    private Answer pdf(Visit visit) {
        var number = visit.path("letter");
        var bytes = letters.myPdf(number);
        return new Answer.Download(number + ".pdf", "application/pdf", out -> out.write(bytes));
    }
}
