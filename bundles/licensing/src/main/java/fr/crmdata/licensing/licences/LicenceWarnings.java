package fr.crmdata.licensing.licences;

import fr.crmdata.api.HealthCheck;
import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import fr.crmdata.api.tasks.DailyTask;
import fr.crmdata.api.web.Notifications;
import fr.crmdata.licensing.model.licence.Validity;
import fr.crmdata.licensing.office.Licences;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in time that a licence ends: to the administrators under the bell, in the log, and, once nothing is open any more, to whoever
 * watches the server's health.
 */
@Component(service = {LicenceWarnings.class, DailyTask.class, HealthCheck.class})
public final class LicenceWarnings implements DailyTask, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LicenceWarnings.class);
    private static final Set<Long> DAYS = Set.of(30L, 21L, 14L, 7L, 5L, 3L, 2L, 1L, 0L);
    private static final String HREF = "/";

    private final Licences licences;
    private final LicenceFolder folder;
    private final Users users;
    private final Notifications notifications;

    @Activate
    public LicenceWarnings(
            @Reference Licences licences,
            @Reference LicenceFolder folder,
            @Reference Users users,
            @Reference Notifications notifications) {
        this.licences = licences;
        this.folder = folder;
        this.users = users;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "licensing-licence";
    }

    @Override
    public Scope scope() {
        return Scope.EVERY_CLIENT;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.LATEST_ONLY;
    }

    @Override
    public String run(LocalDate date) {
        if (!isToBeSaid()) {
            return "nothing to say";
        }
        LOG.warn("{}", sentence(Language.EN));
        var told = 0;
        for (var user : users.all()) {
            if (user.active() && user.details().role() == Role.ADMINISTRATOR) {
                notifications.leave(user.id(), sentence(user.details().language()), HREF);
                told++;
            }
        }
        return told + " administrators warned";
    }

    private boolean isToBeSaid() {
        if (!licences.isNeeded()) {
            return false;
        }
        var status = licences.installed();
        return status.isEmpty()
                || (status.get().validity() != Validity.VALID
                        && (status.get().validity() != Validity.ENDS_SOON
                                || DAYS.contains(status.get().standing().daysLeft())));
    }

    private String sentence(Language language) {
        var texts = Texts.of(LicenceWarnings.class, language);
        return licences.installed()
                .map(status -> texts.of(
                        "licensing.licence.warn."
                                + status.validity()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        status.licence().id(),
                        status.standing().daysLeft()))
                .orElseGet(() -> texts.of("licensing.licence.warn.missing", folder.folder()));
    }

    /** A licence that ends soon is no trouble yet. */
    @Override
    public Optional<String> trouble() {
        if (!licences.isNeeded()) {
            return Optional.empty();
        }
        var isOpen = licences.installed().filter(Licences.Status::opens).isPresent();
        return Optional.of(sentence(Language.EN)).filter(any -> !isOpen);
    }
}
