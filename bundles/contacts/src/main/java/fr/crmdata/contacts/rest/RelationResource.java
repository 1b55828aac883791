package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.ContactParts.orNull;
import static fr.crmdata.contacts.rest.Given.text;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.Activities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
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

/** Where people work, and how contacts belong together. */
@Component(service = RelationResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact activities")
public final class RelationResource {

    private final Activities activities;

    @Activate
    public RelationResource(@Reference Activities activities) {
        this.activities = activities;
    }

    /** @param organisationContact the organisation's contact, when it is one of the address book */
    @Schema(name = "ContactEmployment")
    public record EmploymentView(
            String id,
            String person,
            String personName,
            @Schema(description = "Id of the organisation’s contact, when it is one of the address book") @Nullable
                    String organisationContact,
            String organisation,
            @Nullable String department,
            @Nullable String jobTitle) {

        static EmploymentView of(Activities.Job job) {
            return new EmploymentView(
                    job.id(),
                    job.personId(),
                    job.personName(),
                    orNull(job.organisationId()),
                    job.organisation(),
                    orNull(job.department()),
                    orNull(job.jobTitle()));
        }
    }

    @Schema(name = "NewContactRelation")
    public record RelationBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Id of the other contact") @Nullable
                    String other,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "What the other is to this one: a kind from relations/kinds")
                    @Nullable
                    String kind,
            @Nullable String comment) {}

    /** @param kind what the other is, seen from the contact asked about */
    @Schema(name = "ContactRelation")
    public record RelationView(
            String id, String contact, String other, String otherName, String kind, @Nullable String comment) {

        static RelationView of(Activities.Relation relation) {
            return new RelationView(
                    relation.id(),
                    relation.contactId(),
                    relation.otherId(),
                    relation.otherName(),
                    relation.kind(),
                    orNull(relation.comment()));
        }
    }

    @GET
    @Path(ContactResource.ID + "/employments")
    @Operation(
            operationId = "listContactEmployments",
            summary = "Where a person works; of an organisation, who works there")
    public List<EmploymentView> employments(@PathParam("id") String id) {
        return activities.jobs(id).stream().map(EmploymentView::of).toList();
    }

    @POST
    @Path(ContactResource.ID + "/employments")
    @Operation(operationId = "addContactEmployment", summary = "Says where a person works")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = EmploymentView.class)))
    public Response addEmployment(@PathParam("id") String id, ContactParts.Employer body) {
        var organisation =
                Given.required("organisation", RestBodies.required(body).organisation());
        var job = activities.addJob(id, organisation, text(body.department()), text(body.jobTitle()));
        return Response.status(Response.Status.CREATED)
                .entity(EmploymentView.of(job))
                .build();
    }

    @DELETE
    @Path("employments/{employment}")
    @Operation(operationId = "removeContactEmployment", summary = "The person works there no longer")
    @ApiResponse(responseCode = "204", description = "Removed")
    public void removeEmployment(@PathParam("employment") String employment) {
        activities.removeJob(employment);
    }

    @GET
    @Path(ContactResource.ID + "/relations")
    @Operation(operationId = "listContactRelations", summary = "Contacts that belong to this one")
    public List<RelationView> relations(@PathParam("id") String id) {
        return activities.relations(id).stream().map(RelationView::of).toList();
    }

    @POST
    @Path(ContactResource.ID + "/relations")
    @Operation(operationId = "addContactRelation", summary = "Links two contacts")
    @ApiResponse(
            responseCode = "201",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = RelationView.class)))
    public Response relate(@PathParam("id") String id, RelationBody body) {
        var other = Given.required("other", RestBodies.required(body).other());
        var kind = Given.required("kind", body.kind());
        return Response.status(Response.Status.CREATED)
                .entity(RelationView.of(activities.relate(id, other, kind, text(body.comment()))))
                .build();
    }

    @DELETE
    @Path("relations/{relation}")
    @Operation(operationId = "removeContactRelation", summary = "Takes a link away")
    @ApiResponse(responseCode = "204", description = "Removed")
    public void unrelate(@PathParam("relation") String relation) {
        activities.unrelate(relation);
    }

    @GET
    @Path("relations/kinds")
    @Operation(operationId = "listContactRelationKinds", summary = "How contacts can belong together")
    public List<String> kinds() {
        return activities.relationKinds();
    }
}
