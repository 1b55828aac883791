package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.some;

import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Exports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contacts as files. */
@Component(service = ExportResource.class)
@Path("")
@Tag(name = "contact files")
public final class ExportResource {

    private static final String USUAL = "csv";

    private final Exports exports;
    private final Queries queries;
    private final Access access;

    @Activate
    public ExportResource(@Reference Exports exports, @Reference Queries queries, @Reference Access access) {
        this.exports = exports;
        this.queries = queries;
        this.access = access;
    }

    @Schema(name = "ContactExportFormat")
    public record FormatView(String key, String label, String mediaType, String extension) {}

    @GET
    @Path("export/formats")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listContactExportFormats", summary = "In which formats contacts can be exported")
    public List<FormatView> formats() {
        var language = access.caller().language();
        return exports.formats().stream()
                .map(format ->
                        new FormatView(format.key(), format.label(language), format.mediaType(), format.extension()))
                .toList();
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "exportContacts", summary = "All contacts that fit, as a file")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    public Response export(
            @Parameter(
                            description = "Key of a format, such as csv, vcard or xlsx",
                            schema = @Schema(type = "string", defaultValue = USUAL))
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(description = Queries.TYPED) @QueryParam("q") @Nullable String typed,
            @Parameter(description = Queries.FILTER) @QueryParam("filter") List<String> filter,
            @Parameter(description = Queries.SORT) @QueryParam("sort") @Nullable String sort) {
        // Whatever may be refused is refused before the first byte is on its way.
        access.require(ContactPermissions.READ);
        access.require(ContactPermissions.EXPORT);
        var chosen = exports.format(some(format).orElse(USUAL));
        var query = queries.read(typed, filter, sort);
        StreamingOutput content = out -> exports.write(query, chosen.key(), out);
        return Download.of(exports.fileName(chosen.key()), chosen.mediaType(), content);
    }
}
