package fr.crmdata.licensing.soap;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.office.Tasks;
import java.util.List;
import java.util.Optional;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/licensing-work}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.licensing.soap.LicensingWorkService",
        targetNamespace = LicensingService.NAMESPACE,
        serviceName = "LicensingWorkService",
        portName = "LicensingWorkPort")
public final class LicensingWorkEndpoint implements SoapEndpoint, LicensingWorkService {

    private final DailyWork work;
    private final Tasks tasks;
    private final Letters letters;
    private final Subscriptions subscriptions;
    private final Access access;

    @Activate
    public LicensingWorkEndpoint(
            @Reference DailyWork work,
            @Reference Tasks tasks,
            @Reference Letters letters,
            @Reference Subscriptions subscriptions,
            @Reference Access access) {
        this.work = work;
        this.tasks = tasks;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.access = access;
    }

    @Override
    public String path() {
        return "licensing-work";
    }

    @Override
    public Class<?> contract() {
        return LicensingWorkService.class;
    }

    private Language language() {
        return access.caller().language();
    }

    private static int limit(@Nullable Integer limit) {
        return Given.limit(limit == null ? null : limit.toString());
    }

    @Override
    public SoapRun runDay(@Nullable String day) {
        return SoapRun.of(work.run(Given.requiredDay("day", day)));
    }

    @Override
    public List<SoapDone> listDoneActs(@Nullable String number, @Nullable String behind, @Nullable Integer limit) {
        var filter = Given.some(number).map(DailyWork.LogFilter::of).orElseGet(DailyWork.LogFilter::all);
        return work.log(filter, Given.some(behind), limit(limit)).items().stream()
                .map(done -> SoapDone.of(done, language()))
                .toList();
    }

    @Override
    public List<SoapDone> listTasks(@Nullable Integer limit) {
        return tasks.open(limit(limit)).stream()
                .map(task -> SoapDone.of(task, language()))
                .toList();
    }

    @Override
    public SoapDone markTaskDone(@Nullable String act, @Nullable String note) {
        return SoapDone.of(
                tasks.done(Given.required("act", act), Given.text(note)).asked(), language());
    }

    @Override
    public List<SoapLetter> listLetters(
            @Nullable String number, @Nullable Boolean toPost, @Nullable String behind, @Nullable Integer limit) {
        var filter = new Letters.Filter(Given.some(number), Optional.empty(), Boolean.TRUE.equals(toPost));
        return letters.find(filter, Given.some(behind), limit(limit)).items().stream()
                .map(SoapLetter::of)
                .toList();
    }

    @Override
    public SoapLetter enterLetterDates(
            @Nullable String letter,
            @Nullable Long version,
            @Nullable String posted,
            @Nullable String presented,
            @Nullable String signed,
            @Nullable String tracking) {
        var dates = new LetterDates(
                Given.requiredDay("posted", posted), Given.day("presented", presented), Given.day("signed", signed));
        return SoapLetter.of(letters.enterDates(
                Given.required("letter", letter), Given.required("version", version), dates, Given.text(tracking)));
    }

    @Override
    public List<SoapSubscription> listSubscriptions(
            @Nullable String state, @Nullable String behind, @Nullable Integer limit) {
        var wanted = Given.constantIfAny(Subscriptions.State.class, "state", state);
        return subscriptions.find(wanted, Given.some(behind), limit(limit)).items().stream()
                .map(SoapSubscription::of)
                .toList();
    }

    @Override
    public SoapSubscription getSubscription(@Nullable String id) {
        return SoapSubscription.of(subscriptions.get(Given.required("id", id)));
    }

    @Override
    public void sendWelcomeAgain(@Nullable String id) {
        subscriptions.sendWelcomeAgain(Given.required("id", id));
    }

    @Override
    public SoapSubscription approveSubscription(@Nullable String id, @Nullable String client) {
        var order = Given.required("id", id);
        return SoapSubscription.of(
                subscriptions.approve(order, Given.some(client).orElseGet(() -> subscriptions.proposedClient(order))));
    }

    @Override
    public SoapSubscription refuseSubscription(@Nullable String id, @Nullable String reason) {
        return SoapSubscription.of(subscriptions.refuse(Given.required("id", id), Given.required("reason", reason)));
    }
}
