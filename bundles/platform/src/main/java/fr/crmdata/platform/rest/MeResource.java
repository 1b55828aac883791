package fr.crmdata.platform.rest;

import fr.crmdata.api.identity.Access;
import fr.crmdata.platform.clients.ClientNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who the token belongs to. */
@Component(service = MeResource.class)
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public final class MeResource {

    private final Access access;
    private final ClientNames names;

    @Activate
    public MeResource(@Reference Access access, @Reference ClientNames names) {
        this.access = access;
        this.names = names;
    }

    @Schema(name = "Me")
    public record Me(String id, String name, String client, String clientName, String role, String language) {}

    @GET
    @Operation(operationId = "getMe", summary = "Who calls: the user the token acts as, and its client")
    public Me get() {
        var caller = access.caller();
        return new Me(
                caller.id(),
                caller.name(),
                caller.client().value(),
                names.nameOf(caller.client()),
                caller.role().name(),
                caller.language().tag());
    }
}
