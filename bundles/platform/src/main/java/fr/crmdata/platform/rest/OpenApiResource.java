package fr.crmdata.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crmdata.api.rest.PublicAccess;
import fr.crmdata.platform.identity.CallerScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The description of everything that REST offers at this moment; with a token, as this client sees it. */
@Component(service = OpenApiResource.class)
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "openapi")
public final class OpenApiResource {

    private final CallerScope scope;
    private final AreaList areas;

    @Activate
    public OpenApiResource(@Reference CallerScope scope, @Reference AreaList areas) {
        this.scope = scope;
        this.areas = areas;
    }

    @GET
    @PublicAccess
    @SecurityRequirements
    @Operation(
            operationId = "getOpenApi",
            summary = "This description; with a token it has the client's own fields, too")
    public JsonNode get() {
        return MergedOpenApi.of(areas.now(), scope.callerIfAny().isPresent());
    }
}
