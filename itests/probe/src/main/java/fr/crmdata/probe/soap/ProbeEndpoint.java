package fr.crmdata.probe.soap;

import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.probe.Notes;
import javax.jws.WebService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/probe}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.probe.soap.ProbeService",
        targetNamespace = "urn:crmdata:probe",
        serviceName = "ProbeService",
        portName = "ProbePort")
public final class ProbeEndpoint implements SoapEndpoint, ProbeService {

    private final Notes notes;

    @Activate
    public ProbeEndpoint(@Reference Notes notes) {
        this.notes = notes;
    }

    @Override
    public String path() {
        return "probe";
    }

    @Override
    public Class<?> contract() {
        return ProbeService.class;
    }

    @Override
    public String noteText(String id) {
        return notes.note(id).text();
    }
}
