package fr.crmdata.contacts.rest;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Sort;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
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
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Saved views of lists, and when they are sent by mail. */
@Component(service = ViewResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact views")
public final class ViewResource {

    private final Views views;
    private final Queries queries;

    @Activate
    public ViewResource(@Reference Views views, @Reference Queries queries) {
        this.views = views;
        this.queries = queries;
    }

    @Schema(name = "NewSavedContactView")
    public record ViewBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
            @Schema(description = Queries.FILTER) @Nullable String filter,
            @Schema(description = Queries.SORT) @Nullable String sort,
            @Schema(description = "Keys of the columns shown; the usual ones when left out") @Nullable
                    List<@Nullable String> columns,
            @Schema(description = "Whether all users of the client see it") @Nullable Boolean shared) {}

    @Schema(name = "SavedContactViewSchedule")
    public record SchedulePart(
            @Schema(description = "ISO days of the week, 1 is Monday; every day when left out") @Nullable
                    List<@Nullable Integer> days,
            @Schema(description = "1 to 31, or the month’s last; instead of days of the week") @Nullable
                    Integer dayOfMonth,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "07:30") @Nullable String at,
            @Schema(description = "Key of an export format", defaultValue = "csv") @Nullable String format,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "E-mail addresses, at most ten")
                    @Nullable
                    List<@Nullable String> recipients,
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant lastSent) {

        static SchedulePart of(Views.Schedule schedule) {
            return new SchedulePart(
                    List.copyOf(schedule.days()),
                    schedule.dayOfMonth() == 0 ? null : schedule.dayOfMonth(),
                    schedule.at().toString(),
                    schedule.format(),
                    List.copyOf(schedule.recipients()),
                    schedule.lastSent().orElse(null));
        }

        private Views.Schedule read() {
            return new Views.Schedule(
                    days == null
                            ? List.of()
                            : days.stream()
                                    .map(day -> Objects.requireNonNullElse(day, 0))
                                    .toList(),
                    Objects.requireNonNullElse(dayOfMonth, 0),
                    time(Given.required("at", at)),
                    Given.some(format).orElse("csv"),
                    Given.texts(recipients),
                    Optional.empty());
        }

        private static LocalTime time(String text) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeParseException noTime) {
                throw new ContactRefusal.Invalid("at", "contacts.rest.time");
            }
        }
    }

    @Schema(name = "SavedContactView")
    public record ViewView(
            String id,
            String name,
            String filter,
            String sort,
            List<String> columns,
            boolean shared,
            @Schema(description = "Id of the user who saved it") String owner,
            long version,
            @Nullable SchedulePart schedule) {

        static ViewView of(Views.View view) {
            return new ViewView(
                    view.id(),
                    view.name(),
                    view.filter().print(),
                    view.sort().print(),
                    view.columns(),
                    view.shared(),
                    view.owner(),
                    view.version(),
                    view.schedule().map(SchedulePart::of).orElse(null));
        }
    }

    private static Response answer(Response.ResponseBuilder answer, Views.View view) {
        return answer.entity(ViewView.of(view))
                .tag(Long.toString(view.version()))
                .build();
    }

    private static Sort sort(ViewBody body) {
        return Sort.parse(Given.text(body.sort()));
    }

    @GET
    @Path("views")
    @Operation(operationId = "listContactViews", summary = "One’s own views and the shared ones")
    public List<ViewView> all() {
        return views.all().stream().map(ViewView::of).toList();
    }

    @POST
    @Path("views")
    @Operation(operationId = "saveContactView", summary = "Saves a view")
    @ApiResponse(
            responseCode = "201",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    public Response save(ViewBody body) {
        var wanted = RestBodies.required(body);
        var view = views.save(
                Given.required("name", wanted.name()),
                queries.filter(wanted.filter()),
                sort(wanted),
                Given.texts(wanted.columns()),
                Boolean.TRUE.equals(wanted.shared()));
        return answer(Response.created(URI.create(ContactViews.ROOT + "views/" + view.id())), view);
    }

    @GET
    @Path("views/{view}")
    @Operation(operationId = "getContactView", summary = "One view")
    @ApiResponse(
            responseCode = "200",
            description = "The view",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    public Response get(@PathParam("view") String view) {
        return answer(Response.ok(), views.get(view));
    }

    @PUT
    @Path("views/{view}")
    @Operation(operationId = "changeContactView", summary = "Changes a view")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    public Response change(
            @PathParam("view") String view,
            @Parameter(description = ContactResource.IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            ViewBody body) {
        var wanted = RestBodies.required(body);
        return answer(
                Response.ok(),
                views.change(
                        view,
                        RestBodies.version(ifMatch),
                        Given.required("name", wanted.name()),
                        queries.filter(wanted.filter()),
                        sort(wanted),
                        Given.texts(wanted.columns()),
                        Boolean.TRUE.equals(wanted.shared())));
    }

    @DELETE
    @Path("views/{view}")
    @Operation(operationId = "deleteContactView", summary = "Deletes a view")
    @ApiResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("view") String view) {
        views.delete(view);
    }

    @PUT
    @Path("views/{view}/schedule")
    @Operation(operationId = "scheduleContactView", summary = "Says when the view is sent by mail, and to whom")
    @ApiResponse(
            responseCode = "200",
            description = "Scheduled",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    public Response schedule(@PathParam("view") String view, SchedulePart body) {
        return answer(
                Response.ok(),
                views.schedule(view, Optional.of(RestBodies.required(body).read())));
    }

    @DELETE
    @Path("views/{view}/schedule")
    @Operation(operationId = "unscheduleContactView", summary = "The view is sent no longer")
    @ApiResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    public Response unschedule(@PathParam("view") String view) {
        return answer(Response.ok(), views.schedule(view, Optional.empty()));
    }

    @POST
    @Path("views/{view}/send")
    @Operation(operationId = "sendContactView", summary = "Sends the view by mail now, as its schedule says")
    @ApiResponse(responseCode = "202", description = "On its way")
    public Response send(@PathParam("view") String view) {
        views.sendNow(view);
        return Response.accepted().build();
    }
}
