package fr.crmdata.contacts.rest;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.Activities;
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
import java.time.Instant;
import java.util.List;
import javax.activation.DataSource;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that belong to a contact, and its picture. */
@Component(service = AttachmentResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contact activities")
public final class AttachmentResource {

    private final Activities activities;

    @Activate
    public AttachmentResource(@Reference Activities activities) {
        this.activities = activities;
    }

    @Schema(name = "ContactAttachment")
    public record AttachmentView(
            String id,
            String contact,
            String name,
            String mediaType,
            long size,
            Instant addedAt,
            String addedByName,
            @Schema(description = "Where its content is") String href) {

        static AttachmentView of(Activities.Attachment attachment) {
            return new AttachmentView(
                    attachment.id(),
                    attachment.contactId(),
                    attachment.name(),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.addedAt(),
                    attachment.addedByName(),
                    address(attachment.id()) + "/content");
        }

        static String address(String id) {
            return ContactViews.ROOT + "attachments/" + id;
        }
    }

    @GET
    @Path(ContactResource.ID + "/attachments")
    @Operation(operationId = "listContactAttachments", summary = "The files that belong to a contact")
    public List<AttachmentView> attachments(@PathParam("id") String id) {
        return activities.attachments(id).stream().map(AttachmentView::of).toList();
    }

    @POST
    @Path(ContactResource.ID + "/attachments")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "addContactAttachment", summary = "Adds a file of at most 25 MB to a contact")
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
            description = "Added",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response attach(
            @PathParam("id") String id,
            @Parameter(description = Upload.NAME) @QueryParam("name") @Nullable String name,
            @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
            InputStream body) {
        return attach(id, Upload.raw(name, contentType, RestBodies.required(body)));
    }

    @POST
    @Path(ContactResource.ID + "/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Hidden
    public Response attachForm(@PathParam("id") String id, @QueryParam("name") @Nullable String name, DataSource part) {
        return attach(id, Upload.form(name, RestBodies.required(part)));
    }

    private Response attach(String id, Upload upload) {
        var name = Given.required("name", upload.name());
        var attachment = activities.attach(id, name, upload.mediaType(), upload.content());
        return Response.created(URI.create(AttachmentView.address(attachment.id())))
                .entity(AttachmentView.of(attachment))
                .build();
    }

    @GET
    @Path("attachments/{attachment}")
    @Operation(operationId = "getContactAttachment", summary = "What is known of a file")
    public AttachmentView attachment(@PathParam("attachment") String attachment) {
        return AttachmentView.of(activities.attachment(attachment));
    }

    @GET
    @Path("attachments/{attachment}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "downloadContactAttachment", summary = "The file itself, always to be saved")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    public Response content(@PathParam("attachment") String attachment) {
        var facts = activities.attachment(attachment);
        return Download.of(facts.name(), facts.mediaType(), activities.open(attachment));
    }

    @DELETE
    @Path("attachments/{attachment}")
    @Operation(operationId = "removeContactAttachment", summary = "Removes a file")
    @ApiResponse(responseCode = "204", description = "Removed")
    public void detach(@PathParam("attachment") String attachment) {
        activities.detach(attachment);
    }

    @GET
    @Path(ContactResource.ID + "/photo")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getContactPhoto", summary = "The picture on the card; 404 when there is none")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    public Response photo(@PathParam("id") String id, @Context Request request) {
        var photo = activities.photo(id).orElseThrow(NotFoundException::new);
        var tag = new EntityTag(photo.tag());
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.fromResponse(Download.of("photo", photo.mediaType(), photo.content()))
                        .tag(tag)
                        .build()
                : unchanged.build();
    }

    @PUT
    @Path(ContactResource.ID + "/photo")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "setContactPhoto", summary = "Puts a picture on the card: JPEG, PNG, GIF or WebP")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "204", description = "Set")
    public void setPhoto(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
            InputStream body) {
        var upload = Upload.raw("", contentType, RestBodies.required(body));
        activities.setPhoto(id, upload.mediaType(), upload.content());
    }

    @DELETE
    @Path(ContactResource.ID + "/photo")
    @Operation(operationId = "removeContactPhoto", summary = "Takes the picture off the card")
    @ApiResponse(responseCode = "204", description = "Removed")
    public void removePhoto(@PathParam("id") String id) {
        activities.removePhoto(id);
    }
}
