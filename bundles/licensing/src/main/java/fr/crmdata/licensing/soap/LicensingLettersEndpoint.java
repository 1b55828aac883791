package fr.crmdata.licensing.soap;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.licensing.office.Frauds;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.LicensingPermissions;
import java.util.List;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/licensing-letters}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.licensing.soap.LicensingLettersService",
        targetNamespace = LicensingService.NAMESPACE,
        serviceName = "LicensingLettersService",
        portName = "LicensingLettersPort")
public final class LicensingLettersEndpoint implements SoapEndpoint, LicensingLettersService {

    private final Letters letters;
    private final Frauds frauds;
    private final Access access;

    @Activate
    public LicensingLettersEndpoint(@Reference Letters letters, @Reference Frauds frauds, @Reference Access access) {
        this.letters = letters;
        this.frauds = frauds;
        this.access = access;
    }

    @Override
    public String path() {
        return "licensing-letters";
    }

    @Override
    public Class<?> contract() {
        return LicensingLettersService.class;
    }

    private static int limit(@Nullable Integer limit) {
        return Given.limit(limit == null ? null : limit.toString());
    }

    @Override
    public SoapLetter getLetter(@Nullable String letter) {
        return SoapLetter.of(letters.get(Given.required("letter", letter)));
    }

    @Override
    public byte[] getLetterPdf(@Nullable String letter) {
        return letters.pdf(Given.required("letter", letter));
    }

    @Override
    public SoapLetter writeLetter(
            @Nullable String number, @Nullable String kind, @Nullable String on, @Nullable List<SoapValue> figures) {
        return SoapLetter.of(letters.write(
                Given.required("number", number),
                Given.constant(Letters.Kind.class, "kind", kind),
                Given.requiredDay("on", on),
                SoapValue.map(figures)));
    }

    @Override
    public SoapLetter sendLetter(@Nullable String letter, @Nullable Long version, @Nullable String provider) {
        return SoapLetter.of(letters.send(
                Given.required("letter", letter),
                Given.required("version", version),
                Given.required("provider", provider)));
    }

    @Override
    public SoapLetter cancelLetter(@Nullable String letter, @Nullable Long version, @Nullable String reason) {
        return SoapLetter.of(letters.cancel(
                Given.required("letter", letter),
                Given.required("version", version),
                Given.required("reason", reason)));
    }

    @Override
    public List<String> listLetterProviders() {
        access.require(LicensingPermissions.READ);
        return letters.providers();
    }

    @Override
    public List<SoapFraudCase> listFraudCases(@Nullable String behind, @Nullable Integer limit) {
        return frauds.list(Given.some(behind), limit(limit)).items().stream()
                .map(SoapFraudCase::of)
                .toList();
    }

    @Override
    public SoapFraudCase enterFraudLetter(
            @Nullable String report, @Nullable String posted, @Nullable String presented) {
        return SoapFraudCase.of(frauds.enterLetter(
                Given.required("report", report),
                Given.requiredDay("posted", posted),
                Given.day("presented", presented)));
    }
}
