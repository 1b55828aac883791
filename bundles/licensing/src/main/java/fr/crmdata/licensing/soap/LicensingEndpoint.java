package fr.crmdata.licensing.soap;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.licensing.office.Simulations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/licensing}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.licensing.soap.LicensingService",
        targetNamespace = LicensingService.NAMESPACE,
        serviceName = "LicensingService",
        portName = "LicensingPort")
public final class LicensingEndpoint implements SoapEndpoint, LicensingService {

    private final Contracts contracts;
    private final Simulations simulations;
    private final DailyWork work;
    private final MyContract mine;
    private final Seats seats;
    private final Access access;

    @Activate
    public LicensingEndpoint(
            @Reference Contracts contracts,
            @Reference Simulations simulations,
            @Reference DailyWork work,
            @Reference MyContract mine,
            @Reference Seats seats,
            @Reference Access access) {
        this.contracts = contracts;
        this.simulations = simulations;
        this.work = work;
        this.mine = mine;
        this.seats = seats;
        this.access = access;
    }

    @Override
    public String path() {
        return "licensing";
    }

    @Override
    public Class<?> contract() {
        return LicensingService.class;
    }

    private Language language() {
        return access.caller().language();
    }

    private static int limit(@Nullable Integer limit) {
        return Given.limit(limit == null ? null : limit.toString());
    }

    @Override
    public SoapContracts findContracts(
            @Nullable String text, @Nullable String phase, @Nullable String cursor, @Nullable Integer limit) {
        var phases =
                Given.constantIfAny(Phase.class, "phase", phase).map(Set::of).orElse(Set.of());
        var filter = new ContractFilter(Given.text(text), phases, Optional.empty(), false);
        return SoapContracts.of(contracts.find(filter, Given.some(cursor), limit(limit)));
    }

    @Override
    public SoapContract getContract(@Nullable String number, @Nullable String day) {
        var wanted = Given.required("number", number);
        return SoapContract.of(
                Given.day("day", day).map(on -> contracts.get(wanted, on)).orElseGet(() -> contracts.get(wanted)),
                language());
    }

    @Override
    public String openContract(
            @Nullable String client, @Nullable SoapHolder holder, @Nullable List<SoapNewFact> facts) {
        return contracts.open(
                Given.some(client).map(id -> Given.client("client", id)),
                Given.required("holder", holder).holder(),
                facts(facts));
    }

    @Override
    public SoapContract changeContractHolder(
            @Nullable String number, @Nullable Long version, @Nullable SoapHolder holder) {
        var contract = Given.required("number", number);
        contracts.change(
                contract,
                Given.required("version", version),
                Given.required("holder", holder).holder());
        return getContract(contract, null);
    }

    private static List<Fact> facts(@Nullable List<SoapNewFact> facts) {
        return facts == null ? List.of() : facts.stream().map(SoapNewFact::fact).toList();
    }

    @Override
    public SoapFact recordFact(@Nullable String number, @Nullable SoapNewFact fact) {
        return SoapFact.of(
                contracts.record(
                        Given.required("number", number),
                        Given.required("fact", fact).fact()),
                language());
    }

    @Override
    public SoapFact withdrawFact(@Nullable String number, @Nullable String factId, @Nullable String reason) {
        return SoapFact.of(
                contracts.withdraw(
                        Given.required("number", number),
                        Given.required("factId", factId),
                        Given.required("reason", reason)),
                language());
    }

    @Override
    public List<SoapEntry> simulate(
            @Nullable String number,
            @Nullable List<SoapNewFact> supposed,
            @Nullable List<SoapValue> settings,
            @Nullable String horizon,
            @Nullable String paidUntil) {
        var timeline = simulations.run(new Simulations.Question(
                Given.some(number),
                facts(supposed),
                SoapValue.map(settings),
                Given.requiredDay("horizon", horizon),
                Given.day("paidUntil", paidUntil)));
        return timeline.entries().stream()
                .map(entry -> SoapEntry.of(entry, language()))
                .toList();
    }

    @Override
    public List<SoapAct> listDueActs(@Nullable String day, @Nullable Integer limit, @Nullable String after) {
        return work.dryRun(Given.requiredDay("day", day), Given.some(after), limit(limit)).items().stream()
                .map(due -> SoapAct.of(due, language()))
                .toList();
    }

    @Override
    public SoapContract getMyContract() {
        return SoapContract.of(mine.view().orElseThrow(LicensingRefusal.NoContract::new), language());
    }

    @Override
    public SoapNoticeEffect previewNotice(@Nullable String received) {
        return SoapNoticeEffect.of(mine.noticeEffect(Given.requiredDay("received", received)));
    }

    @Override
    public SoapContract giveNotice() {
        return SoapContract.of(mine.giveNotice(), language());
    }

    @Override
    public SoapContract objectToPriceRise() {
        return SoapContract.of(mine.object(), language());
    }

    @Override
    public List<SoapModule> listSeats() {
        return seats.modules().stream().map(SoapModule::of).toList();
    }

    @Override
    public SoapSeat giveSeat(@Nullable String module, @Nullable String user) {
        return SoapSeat.of(seats.designate(Given.required("module", module), Given.required("user", user)));
    }

    @Override
    public SoapSeat passSeatOn(@Nullable String seat, @Nullable String user, @Nullable String reason) {
        return SoapSeat.of(
                seats.passOn(Given.required("seat", seat), Given.required("user", user), Given.text(reason)));
    }

    @Override
    public void takeSeatBack(@Nullable String seat) {
        seats.release(Given.required("seat", seat));
    }

    @Override
    public List<String> reportFraud(@Nullable List<String> user, @Nullable String what, @Nullable String since) {
        var notice = new MyContract.FraudNotice(
                user == null ? Set.of() : Set.copyOf(user), Given.moment("since", since), Given.required("what", what));
        return mine.reportFraud(notice).locked();
    }
}
