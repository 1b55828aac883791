package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.api.soap.SoapOrigin;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.TermsVersions;
import java.util.List;
import java.util.stream.Stream;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/licensing-terms}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.licensing.soap.LicensingTermsService",
        targetNamespace = LicensingService.NAMESPACE,
        serviceName = "LicensingTermsService",
        portName = "LicensingTermsPort")
public final class LicensingTermsEndpoint implements SoapEndpoint, LicensingTermsService {

    private final TermsVersions versions;
    private final Contracts contracts;
    private final SoapOrigin origin;

    @Activate
    public LicensingTermsEndpoint(
            @Reference TermsVersions versions, @Reference Contracts contracts, @Reference SoapOrigin origin) {
        this.versions = versions;
        this.contracts = contracts;
        this.origin = origin;
    }

    @Override
    public String path() {
        return "licensing-terms";
    }

    @Override
    public Class<?> contract() {
        return LicensingTermsService.class;
    }

    @Override
    public List<SoapPublishedTerms> listTermsVersions() {
        return versions.published().stream().map(SoapPublishedTerms::of).toList();
    }

    @Override
    public SoapPublishedTerms publishTerms(@Nullable String version, @Nullable String from, @Nullable String text) {
        return SoapPublishedTerms.of(versions.publish(
                Given.required("version", version), Given.requiredDay("from", from), Given.text(text)));
    }

    @Override
    public SoapContractsWithoutTerms listContractsWithoutTerms(
            @Nullable String version, @Nullable String cursor, @Nullable Integer limit) {
        return SoapContractsWithoutTerms.of(versions.missing(
                Given.required("version", version),
                Given.some(cursor),
                Given.limit(limit == null ? null : limit.toString())));
    }

    @Override
    public List<SoapConventions> listConventions() {
        var decided = contracts.settings().changes().stream().map(SoapConventions::of);
        return Stream.concat(Stream.of(SoapConventions.of(Settings.defaults())), decided)
                .toList();
    }

    @Override
    public List<SoapConventions> decideConventions(@Nullable String from, @Nullable List<SoapValue> values) {
        var wanted = SoapValue.map(values);
        return contracts.decide(Given.requiredDay("from", from), wanted).changes().stream()
                .map(SoapConventions::of)
                .toList();
    }

    @Override
    public SoapMyTerms getMyTerms() {
        return SoapMyTerms.of(versions.toAccept(), versions.mine());
    }

    @Override
    public SoapAcceptedTerms acceptTerms(@Nullable String version, @Nullable String hash) {
        return SoapAcceptedTerms.of(
                versions.accept(Given.required("version", version), Given.required("hash", hash), origin.address()));
    }
}
