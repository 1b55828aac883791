package fr.crmdata.billing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.web.Visit;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the {@link Ui} of a page. */
@Component(service = Words.class)
public final class Words {

    private final Clock clock;

    @Activate
    public Words(@Reference(target = "(clock=business)") Clock clock) {
        this.clock = clock;
    }

    public Ui of(Visit visit) {
        return in(visit.language());
    }

    public Ui in(Language language) {
        return new Ui(language, clock.instant());
    }
}
