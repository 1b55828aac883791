package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.ContactParts.orNull;
import static fr.crmdata.contacts.rest.Given.limit;
import static fr.crmdata.contacts.rest.Given.some;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.Activities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is to be done for contacts. */
@Component(service = TaskResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact activities")
public final class TaskResource {

    private static final String ME = "me";

    private final Activities activities;
    private final Access access;

    @Activate
    public TaskResource(@Reference Activities activities, @Reference Access access) {
        this.activities = activities;
        this.access = access;
    }

    @Schema(name = "NewContactTask")
    public record TaskBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String title,
            @Nullable LocalDate due,
            @Schema(description = "Id of a user, or me; nobody when left out") @Nullable String assignee) {}

    /** @param assignee id of a user */
    @Schema(name = "ContactTask")
    public record TaskView(
            String id,
            long version,
            String contact,
            String contactName,
            String title,
            @Nullable LocalDate due,
            @Nullable String assignee,
            @Nullable Instant doneAt,
            Instant createdAt,
            String createdBy) {

        static TaskView of(Activities.Task task) {
            return new TaskView(
                    task.id(),
                    task.version(),
                    task.contactId(),
                    task.contactName(),
                    task.title(),
                    task.due().orElse(null),
                    orNull(task.assignee()),
                    task.doneAt().orElse(null),
                    task.createdAt(),
                    task.createdBy());
        }
    }

    @Schema(name = "ContactTaskList")
    public record TaskList(
            List<TaskView> items,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next) {}

    private Optional<String> user(@Nullable String given) {
        return some(given).map(user -> user.equals(ME) ? access.caller().id() : user);
    }

    private static Response answer(Response.ResponseBuilder answer, Activities.Task task) {
        return answer.entity(TaskView.of(task))
                .tag(Long.toString(task.version()))
                .build();
    }

    @GET
    @Path("tasks")
    @Operation(operationId = "listTasksOfContacts", summary = "Tasks of all contacts, the one due first at the top")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = TaskList.class)))
    public Response tasks(
            @Parameter(description = "Id of a user, or me; everybody’s when left out") @QueryParam("assignee") @Nullable
                    String assignee,
            @Parameter(
                            description = "Those that are done, instead of those that are not",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryParam("done")
                    @Nullable
                    String done,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = activities.tasks(user(assignee), Given.yes("done", done, false), some(cursor), limit(limit));
        var view = new TaskList(
                slice.items().stream().map(TaskView::of).toList(), slice.next().orElse(null));
        return Paging.answer(view, uri, slice.next(), Optional.empty());
    }

    @GET
    @Path(ContactResource.ID + "/tasks")
    @Operation(operationId = "listContactTasks", summary = "The tasks of a contact")
    public List<TaskView> ofContact(@PathParam("id") String id) {
        return activities.tasks(id).stream().map(TaskView::of).toList();
    }

    @POST
    @Path(ContactResource.ID + "/tasks")
    @Operation(operationId = "addContactTask", summary = "Adds a task to a contact")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response add(@PathParam("id") String id, TaskBody body) {
        var title = Given.required("title", RestBodies.required(body).title());
        var task = activities.addTask(id, title, Optional.ofNullable(body.due()), user(body.assignee()));
        return answer(Response.created(URI.create(ContactViews.ROOT + "tasks/" + task.id())), task);
    }

    @PUT
    @Path("tasks/{task}")
    @Operation(operationId = "changeContactTask", summary = "Changes a task")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response change(
            @PathParam("task") String task,
            @Parameter(description = ContactResource.IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            TaskBody body) {
        var title = Given.required("title", RestBodies.required(body).title());
        return answer(
                Response.ok(),
                activities.changeTask(
                        task,
                        RestBodies.version(ifMatch),
                        title,
                        Optional.ofNullable(body.due()),
                        user(body.assignee())));
    }

    @POST
    @Path("tasks/{task}/finish")
    @Operation(operationId = "finishContactTask", summary = "The task is done")
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response finish(@PathParam("task") String task) {
        return answer(Response.ok(), activities.finishTask(task, true));
    }

    @POST
    @Path("tasks/{task}/reopen")
    @Operation(operationId = "reopenContactTask", summary = "The task is to be done after all")
    @ApiResponse(
            responseCode = "200",
            description = "Open again",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response reopen(@PathParam("task") String task) {
        return answer(Response.ok(), activities.finishTask(task, false));
    }

    @DELETE
    @Path("tasks/{task}")
    @Operation(operationId = "deleteContactTask", summary = "Deletes a task; it can be restored")
    @ApiResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("task") String task) {
        activities.deleteTask(task);
    }

    @POST
    @Path("tasks/{task}/restore")
    @Operation(operationId = "restoreContactTask", summary = "Brings a deleted task back")
    @ApiResponse(responseCode = "204", description = "Restored")
    public void restore(@PathParam("task") String task) {
        activities.restoreTask(task);
    }
}
