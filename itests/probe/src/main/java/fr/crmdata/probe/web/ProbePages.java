package fr.crmdata.probe.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.probe.Notes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /probe}: how many notes there are. */
@Component
public final class ProbePages implements Pages {

    private final Notes notes;

    @Activate
    public ProbePages(@Reference Notes notes) {
        this.notes = notes;
    }

    @Override
    public String path() {
        return "probe";
    }

    @Override
    public void define(Site site) {
        site.get("", visit -> {
            var count = notes.all().size();
            return new Answer.Page("Probe", out -> out.write("<p id=\"probe\">" + count + " notes</p>"));
        });
    }
}
