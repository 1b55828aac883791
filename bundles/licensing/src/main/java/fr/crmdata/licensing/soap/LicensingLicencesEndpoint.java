package fr.crmdata.licensing.soap;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.licensing.model.licence.LicenceKey;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Licences;
import fr.crmdata.licensing.office.LicensingPermissions;
import java.util.List;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/licensing-licences}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.licensing.soap.LicensingLicencesService",
        targetNamespace = LicensingService.NAMESPACE,
        serviceName = "LicensingLicencesService",
        portName = "LicensingLicencesPort")
public final class LicensingLicencesEndpoint implements SoapEndpoint, LicensingLicencesService {

    private final Licences licences;
    private final Access access;

    @Activate
    public LicensingLicencesEndpoint(@Reference Licences licences, @Reference Access access) {
        this.licences = licences;
        this.access = access;
    }

    @Override
    public String path() {
        return "licensing-licences";
    }

    @Override
    public Class<?> contract() {
        return LicensingLicencesService.class;
    }

    @Override
    public List<SoapIssuedLicence> listLicences(@Nullable String contract) {
        return licences.issued(Given.some(contract)).stream()
                .map(SoapIssuedLicence::of)
                .toList();
    }

    @Override
    public SoapIssuedLicence issueLicence(
            @Nullable String contract,
            @Nullable String installation,
            @Nullable String until,
            @Nullable Integer graceDays) {
        return SoapIssuedLicence.of(licences.issue(
                Given.required("contract", contract),
                Given.some(installation),
                Given.requiredDay("until", until),
                graceDays == null ? Licences.USUAL_GRACE_DAYS : graceDays));
    }

    @Override
    public String getLicenceFile(@Nullable String licence) {
        return licences.text(Given.required("licence", licence));
    }

    @Override
    public List<SoapLicenceKey> listLicenceKeys() {
        return keys(licences.keys());
    }

    private static List<SoapLicenceKey> keys(List<LicenceKey> keys) {
        return keys.stream().map(SoapLicenceKey::of).toList();
    }

    @Override
    public String getLicenceKeyFile() {
        return licences.keyFile();
    }

    @Override
    public SoapLicenceKey rotateLicenceKey() {
        return SoapLicenceKey.of(licences.rotate());
    }

    @Override
    public void revokeLicenceKey(@Nullable String key) {
        licences.revoke(Given.required("key", key));
    }

    @Override
    public SoapInstalledLicence getInstalledLicence() {
        access.require(LicensingPermissions.LICENCES);
        return SoapInstalledLicence.of(licences.installation(), licences.isNeeded(), licences.installed());
    }

    @Override
    public SoapLicence installLicence(@Nullable String text) {
        return SoapLicence.of(licences.install(Given.required("text", text)));
    }

    @Override
    public List<SoapLicenceKey> trustLicenceKeys(@Nullable String text, @Nullable String fingerprint) {
        return keys(licences.trust(Given.required("text", text), Given.some(fingerprint))
                .keys());
    }
}
