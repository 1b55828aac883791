package fr.crmdata.licensing.soap;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.MyTrial;
import fr.crmdata.licensing.office.Seats;
import java.util.List;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/licensing-own}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.licensing.soap.LicensingOwnService",
        targetNamespace = LicensingService.NAMESPACE,
        serviceName = "LicensingOwnService",
        portName = "LicensingOwnPort")
public final class LicensingOwnEndpoint implements SoapEndpoint, LicensingOwnService {

    private final MyContract mine;
    private final Letters letters;
    private final Seats seats;
    private final MyTrial trial;
    private final Access access;

    @Activate
    public LicensingOwnEndpoint(
            @Reference MyContract mine,
            @Reference Letters letters,
            @Reference Seats seats,
            @Reference MyTrial trial,
            @Reference Access access) {
        this.mine = mine;
        this.letters = letters;
        this.seats = seats;
        this.trial = trial;
        this.access = access;
    }

    @Override
    public String path() {
        return "licensing-own";
    }

    @Override
    public Class<?> contract() {
        return LicensingOwnService.class;
    }

    private static int limit(@Nullable Integer limit) {
        return Given.limit(limit == null ? null : limit.toString());
    }

    private SoapContract contract(ContractView view) {
        return SoapContract.of(view, access.caller().language());
    }

    @Override
    public SoapChoices getMyChoices() {
        return SoapChoices.of(mine.choices());
    }

    @Override
    public List<SoapLetter> listMyLetters() {
        return letters.mine().stream().map(SoapLetter::of).toList();
    }

    @Override
    public byte[] getMyLetterPdf(@Nullable String letter) {
        return letters.myPdf(Given.required("letter", letter));
    }

    @Override
    public SoapContract requestMyData(@Nullable Boolean switching) {
        return contract(mine.requestData(Boolean.TRUE.equals(switching)));
    }

    @Override
    public SoapContract holdMyData(@Nullable String until) {
        return contract(mine.hold(Given.requiredDay("until", until)));
    }

    @Override
    public List<SoapFraudReport> listFraudReports() {
        return mine.fraudReports().stream().map(SoapFraudReport::of).toList();
    }

    @Override
    public List<SoapSeat> listSeatHistory(@Nullable String module, @Nullable Integer limit) {
        return seats.history(Given.some(module), limit(limit)).stream()
                .map(SoapSeat::of)
                .toList();
    }

    @Override
    public List<SoapSharedUse> listSharedUse(@Nullable Integer days) {
        return seats.sharedUse(days == null ? Seats.USUAL_DAYS : days).stream()
                .map(SoapSharedUse::of)
                .toList();
    }

    @Override
    public SoapSessionPolicy getSessionPolicy() {
        return SoapSessionPolicy.of(seats.sessionPolicy());
    }

    @Override
    public SoapSessionPolicy changeSessionPolicy(@Nullable Integer most, @Nullable String beyond) {
        return SoapSessionPolicy.of(seats.change(new Seats.SessionPolicy(
                Given.required("most", most), Given.constant(Seats.Beyond.class, "beyond", beyond))));
    }

    @Override
    public @Nullable SoapTrial getMyTrial() {
        return trial.view().map(SoapTrial::of).orElse(null);
    }

    @Override
    public String endMyTrial() {
        return trial.subscribe();
    }
}
