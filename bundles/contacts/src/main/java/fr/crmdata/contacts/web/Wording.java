package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.model.PhoneNumbers;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the {@link Ui} of a page. */
@Component(service = Wording.class)
public final class Wording {

    private final Directory directory;
    private final Access access;
    private final Clock clock;
    private final PhoneNumbers numbers;

    @Activate
    public Wording(
            @Reference Directory directory,
            @Reference Access access,
            @Reference PhoneNumbers numbers,
            @Reference(target = "(clock=business)") Clock clock) {
        this.directory = directory;
        this.access = access;
        this.numbers = numbers;
        this.clock = clock;
    }

    public Ui of(Visit visit) {
        return in(visit.language());
    }

    /** For the caller of the current thread. */
    public Ui in(Language language) {
        return new Ui(
                language, numbers, new People(directory, access.callerIfAny().map(Caller::id)), clock.instant());
    }
}
