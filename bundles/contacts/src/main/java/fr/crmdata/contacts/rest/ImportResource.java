package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.limit;
import static fr.crmdata.contacts.rest.Given.some;

import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.rest.ImportBodies.ImportView;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.activation.DataSource;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that become contacts. */
@Component(service = ImportResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contact files")
public final class ImportResource {

    private final Imports imports;

    @Activate
    public ImportResource(@Reference Imports imports) {
        this.imports = imports;
    }

    @GET
    @Path("imports")
    @Operation(operationId = "listContactImports", summary = "Imports, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = ImportBodies.ImportList.class)))
    public Response list(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = imports.list(some(cursor), limit(limit));
        var list = new ImportBodies.ImportList(
                slice.items().stream().map(ImportView::of).toList(),
                slice.next().orElse(null));
        return Paging.answer(list, uri, slice.next(), Optional.empty());
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadContactImport",
            summary = "Keeps a file and looks at its beginning; run it when the targets are right")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = Upload.FormBody.class))
            })
    @ApiResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response upload(
            @Parameter(description = Upload.NAME) @QueryParam("name") @Nullable String name, InputStream body) {
        return upload(Upload.raw(name, null, RestBodies.required(body)));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Hidden
    public Response uploadForm(@QueryParam("name") @Nullable String name, DataSource part) {
        return upload(Upload.form(name, RestBodies.required(part)));
    }

    private Response upload(Upload upload) {
        var kept = imports.upload(Given.required("name", upload.name()), upload.content());
        return Response.created(URI.create(ContactViews.ROOT + "imports/" + kept.id()))
                .entity(ImportView.of(kept))
                .build();
    }

    @GET
    @Path("imports/{import}")
    @Operation(operationId = "getContactImport", summary = "One import: its columns, targets, options and figures")
    public ImportView get(@PathParam("import") String id) {
        return ImportView.of(imports.get(id));
    }

    @PUT
    @Path("imports/{import}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeContactImport", summary = "Changes targets and options before a run")
    public ImportView change(@PathParam("import") String id, ImportBodies.ChangeBody body) {
        var wanted = RestBodies.required(body);
        var current = imports.get(id);
        var mapping = wanted.targets() == null
                ? current.mapping()
                : Optional.of(mapping(current, Given.texts(wanted.targets())));
        var options =
                wanted.options() == null ? current.options() : wanted.options().over(current.options());
        return ImportView.of(imports.change(id, mapping, options));
    }

    private static Mapping mapping(Imports.Import current, List<String> targets) {
        var columns = current.preview().table().map(ImportFormat.Table::columns).orElse(List.of());
        return Mapping.fromPlain(Map.of("columns", columns, "targets", targets));
    }

    private static Response started(Imports.Import started) {
        return Started.answer(started.jobId(), ImportView.of(started));
    }

    @POST
    @Path("imports/{import}/try")
    @Operation(
            operationId = "tryContactImport",
            summary = "Dry run: lists what every row would do, writes nothing; a job")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response tryOut(@PathParam("import") String id) {
        return started(imports.tryOut(id));
    }

    @POST
    @Path("imports/{import}/run")
    @Operation(operationId = "runContactImport", summary = "Imports the file; a job")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response run(@PathParam("import") String id) {
        return started(imports.run(id));
    }

    @POST
    @Path("imports/{import}/cancel")
    @Operation(
            operationId = "cancelContactImport",
            summary = "Asks a running import to stop; what it has done stays and can be undone")
    public ImportView cancel(@PathParam("import") String id) {
        return ImportView.of(imports.cancel(id));
    }

    @POST
    @Path("imports/{import}/undo")
    @Operation(
            operationId = "undoContactImport",
            summary = "Takes the whole import back where nothing was changed since; a job")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response undo(@PathParam("import") String id) {
        return started(imports.undo(id));
    }

    @GET
    @Path("imports/{import}/rows")
    @Operation(operationId = "listContactImportRows", summary = "What each row did or would do")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = ImportBodies.RowList.class)))
    public Response rows(
            @PathParam("import") String id,
            @Parameter(schema = @Schema(allowableValues = {"create", "update", "unchanged", "duplicate", "refused"}))
                    @QueryParam("outcome")
                    @Nullable
                    String outcome,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = imports.rows(id, some(outcome), some(cursor), limit(limit));
        var list = new ImportBodies.RowList(
                slice.items().stream().map(ImportBodies.RowView::of).toList(),
                slice.next().orElse(null));
        return Paging.answer(list, uri, slice.next(), Optional.empty());
    }

    @PUT
    @Path("imports/{import}/rows/{line: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideContactImportRow", summary = "Says what becomes of a row set aside as a duplicate")
    public ImportBodies.RowView decide(
            @PathParam("import") String id, @PathParam("line") long line, ImportBodies.DecisionBody body) {
        var decision = Given.text(RestBodies.required(body).decision());
        return ImportBodies.RowView.of(imports.decide(id, line, decision));
    }

    @GET
    @Path("imports/{import}/rejected")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "downloadRejectedContactRows",
            summary = "The rows refused or set aside, with a column that says why; to correct and bring back")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    public Response rejected(@PathParam("import") String id) {
        var name = imports.rejectedFileName(id);
        StreamingOutput content = out -> imports.writeRejected(id, out);
        return Download.of(name, MediaType.APPLICATION_OCTET_STREAM, content);
    }

    @DELETE
    @Path("imports/{import}")
    @Operation(
            operationId = "forgetContactImport",
            summary = "Forgets an import and its file; the contacts stay, and it cannot be undone any more")
    @ApiResponse(responseCode = "204", description = "Forgotten")
    public void forget(@PathParam("import") String id) {
        imports.forget(id);
    }
}
