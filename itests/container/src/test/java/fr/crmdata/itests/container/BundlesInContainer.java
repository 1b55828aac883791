package fr.crmdata.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

public class BundlesInContainer extends Container {

    @Inject
    private BundleContext context;

    @Inject
    private ServiceComponentRuntime components;

    private List<Bundle> ours() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("fr.crmdata."))
                .filter(bundle -> !bundle.getSymbolicName().startsWith("fr.crmdata.third-party"))
                .toList();
    }

    @Test
    public void every_bundle_of_ours_is_active() {
        assertFalse(ours().isEmpty());
        for (var bundle : ours()) {
            assertEquals(bundle.getSymbolicName(), Bundle.ACTIVE, bundle.getState());
        }
    }

    @Test
    public void every_component_of_ours_has_what_it_needs() {
        var missing = new ArrayList<String>();
        for (var description : components.getComponentDescriptionDTOs(ours().toArray(Bundle[]::new))) {
            for (var configuration : components.getComponentConfigurationDTOs(description)) {
                if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                        || configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    missing.add(description.name + " "
                            + Arrays.stream(configuration.unsatisfiedReferences)
                                    .map(reference -> reference.name + " " + reference.target)
                                    .toList()
                            + (configuration.failure == null ? "" : configuration.failure));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    public void only_the_api_exports_packages() {
        for (var bundle : ours()) {
            var exported = bundle.getHeaders().get("Export-Package");
            if (!bundle.getSymbolicName().equals("fr.crmdata.api")) {
                assertEquals(bundle.getSymbolicName(), null, exported);
            }
        }
    }

    @Test
    public void interfaces_of_web_services_find_their_implementations() throws ReflectiveOperationException {
        assertFound("org.apache.cxf.cxf-rt-frontend-jaxrs", "javax.ws.rs.ext.RuntimeDelegate", "getInstance");
        assertFound("org.apache.cxf.cxf-rt-frontend-jaxws", "javax.xml.ws.spi.Provider", "provider");
        assertFound("org.apache.cxf.cxf-rt-frontend-jaxws", "javax.xml.soap.MessageFactory", "newInstance");
    }

    /** Looks as a partner's bundle would; the looking is done by the interface's own static method. */
    private void assertFound(String user, String type, String finder) throws ReflectiveOperationException {
        var bundle = Arrays.stream(context.getBundles())
                .filter(candidate -> candidate.getSymbolicName().equals(user))
                .findFirst()
                .orElseThrow();
        assertNotNull(type, bundle.loadClass(type).getMethod(finder).invoke(null));
    }
}
