package fr.crmdata.web.reference;

import fr.crmdata.api.rest.ApiReference;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.WebRefusal;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What programs can do, to be read: the OpenAPI document of the moment as pages. */
@Component(service = Pages.class)
public final class ReferencePages implements Pages {

    private final Templates templates = new StaticTemplates();
    private final ApiReference reference;

    @Activate
    public ReferencePages(@Reference ApiReference reference) {
        this.reference = reference;
    }

    @Override
    public String path() {
        return "api-docs";
    }

    @Override
    public void define(Site site) {
        site.get("", this::overview).get("/schemas/{name}", this::schema).get("/{area}", this::area);
    }

    private static Answer page(Ui ui, JteModel main) {
        return new Answer.Page(ui.t("reference.title"), Markup.of(main));
    }

    private Answer overview(Visit visit) {
        var ui = new Ui(visit.language());
        return page(ui, templates.reference(ui, reference.areas()));
    }

    private Answer area(Visit visit) {
        var ui = new Ui(visit.language());
        var area = reference.areas().stream()
                .filter(one -> one.name().equals(visit.path("area")))
                .findFirst()
                .orElseThrow(WebRefusal.NoPage::new);
        return page(ui, templates.referenceArea(ui, area));
    }

    private Answer schema(Visit visit) {
        var ui = new Ui(visit.language());
        var schema = reference.schema(visit.path("name")).orElseThrow(WebRefusal.NoPage::new);
        return page(ui, templates.referenceSchema(ui, schema));
    }
}
