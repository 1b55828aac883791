package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.some;

import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactLists.BulkChange;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.model.ContactRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One change made to many contacts. */
@Component(service = BulkResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
public final class BulkResource {

    private final ContactLists lists;
    private final Queries queries;

    @Activate
    public BulkResource(@Reference ContactLists lists, @Reference Queries queries) {
        this.lists = lists;
        this.queries = queries;
    }

    /** What can be done with many contacts. */
    enum Action {
        SET_OWNER,
        SET_TEAM,
        SET_STATUS,
        ADD_TAG,
        REMOVE_TAG,
        DELETE,
        RESTORE
    }

    @Schema(name = "ContactBulkChange", description = "Names contacts by ids, or by q and filter as in a list")
    public record BulkBody(
            @Nullable List<@Nullable String> ids,
            @Schema(description = Queries.TYPED) @Nullable String q,
            @Schema(description = Queries.FILTER + "; an empty text means all") @Nullable String filter,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {
                                "set-owner",
                                "set-team",
                                "set-status",
                                "add-tag",
                                "remove-tag",
                                "delete",
                                "restore"
                            })
                    @Nullable
                    String action,
            @Schema(description = "Id of the user or team (absent for nobody), status, or tag") @Nullable
                    String value) {

        private Selection selection(Queries queries) {
            if (ids != null) {
                return new Selection.These(Given.texts(ids));
            }
            if (q == null && filter == null) {
                throw new ContactRefusal.Invalid("ids", "contacts.rest.selection");
            }
            return new Selection.AllOf(queries.read(q, List.of(Given.text(filter)), null));
        }

        private BulkChange change() {
            return switch (Given.constant(Action.class, "action", action)) {
                case SET_OWNER -> new BulkChange.SetOwner(some(value));
                case SET_TEAM -> new BulkChange.SetTeam(some(value));
                case SET_STATUS -> new BulkChange.SetStatus(Given.constant(Status.class, "value", value));
                case ADD_TAG -> new BulkChange.AddTag(Given.required("value", value));
                case REMOVE_TAG -> new BulkChange.RemoveTag(Given.required("value", value));
                case DELETE -> new BulkChange.Delete();
                case RESTORE -> new BulkChange.Restore();
            };
        }
    }

    @POST
    @Path("bulk")
    @Operation(
            operationId = "changeManyContacts",
            summary = "Makes one change to many contacts, as a job; up to 200 are done when this answers")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = Started.class)))
    public Response bulk(BulkBody body) {
        var wanted = RestBodies.required(body);
        return Started.answer(lists.bulk(wanted.selection(queries), wanted.change()));
    }

    @POST
    @Path("bulk/{job}/undo")
    @Operation(
            operationId = "undoBulkChange",
            summary = "Takes a bulk change back where nothing else was changed since; a job again")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = Started.class)))
    public Response undo(@PathParam("job") String job) {
        return Started.answer(lists.undoBulk(job));
    }
}
