package fr.crmdata.licensing.rest;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Tasks;
import fr.crmdata.licensing.rest.WorkResource.DoneView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people were asked to do for contracts. */
@Component(service = TaskResource.class)
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "daily work of contracts")
public final class TaskResource {

    private final Tasks tasks;
    private final Access access;

    @Activate
    public TaskResource(@Reference Tasks tasks, @Reference Access access) {
        this.tasks = tasks;
        this.access = access;
    }

    private Language language() {
        return access.caller().language();
    }

    @Schema(name = "ContractTaskDoneRequest")
    public record DoneBody(
            @Schema(description = "What was done; needed for a copy of the data: how it was handed over") @Nullable
                    String note) {}

    @Schema(name = "ContractTask")
    public record TaskView(DoneView asked, @Nullable Instant doneAt, @Nullable String doneBy, @Nullable String note) {

        static TaskView of(Tasks.Task task, Language language) {
            return new TaskView(
                    DoneView.of(task.asked(), language),
                    task.mark().map(Tasks.Mark::at).orElse(null),
                    task.mark().map(Tasks.Mark::by).orElse(null),
                    task.mark().map(Tasks.Mark::note).orElse(null));
        }
    }

    @GET
    @Operation(operationId = "listContractTasks", summary = "What people were asked to do and have not done")
    public List<DoneView> open(@Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit) {
        return tasks.open(Given.limit(limit)).stream()
                .map(done -> DoneView.of(done, language()))
                .toList();
    }

    @POST
    @Path("{act}/done")
    @Operation(operationId = "markContractTaskDone", summary = "Says that somebody did it; who said so first is kept")
    public TaskView done(@PathParam("act") String act, DoneBody body) {
        return TaskView.of(tasks.done(act, Given.text(RestBodies.required(body).note())), language());
    }
}
