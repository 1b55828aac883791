package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.limit;
import static fr.crmdata.contacts.rest.Given.required;
import static fr.crmdata.contacts.rest.Given.some;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.model.Drafts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
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
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contacts that are held for the same, and the rules that say so. */
@Component(service = DuplicateResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact duplicates")
public final class DuplicateResource {

    private final DuplicateDesk desk;
    private final ContactViews views;
    private final Access access;

    @Activate
    public DuplicateResource(@Reference DuplicateDesk desk, @Reference ContactViews views, @Reference Access access) {
        this.desk = desk;
        this.views = views;
        this.access = access;
    }

    /**
     * Two contacts that are held for the same.
     *
     * @param score 0 to 100
     * @param rule key of the rule that says so
     */
    @Schema(name = "DuplicatePair")
    public record PairView(
            String id,
            ContactView one,
            ContactView other,
            @Schema(allowableValues = {"sure", "likely", "possible"}) String strength,
            int score,
            String rule,
            String reason) {}

    /** @param total how many pairs nobody has decided about */
    @Schema(name = "DuplicatePairList")
    public record PairList(
            List<PairView> items,
            @Schema(description = "How many pairs nobody has decided about") long total,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next) {}

    private PairView view(DuplicateDesk.Pair pair) {
        var match = pair.match();
        return new PairView(
                pair.id(),
                views.of(pair.one()),
                views.of(pair.other()),
                Drafts.key(match.strength()),
                match.score(),
                match.rule().key(),
                match.sentence(access.caller().language()));
    }

    @GET
    @Path("duplicates")
    @Operation(operationId = "listDuplicates", summary = "Pairs that nobody has decided about, the surest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = PairList.class)))
    public Response pairs(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = desk.pairs(some(cursor), limit(limit));
        var list = new PairList(
                slice.items().stream().map(this::view).toList(),
                desk.openPairs(),
                slice.next().orElse(null));
        return Paging.answer(list, uri, slice.next(), Optional.empty());
    }

    @GET
    @Path(ContactResource.ID + "/duplicates")
    @Operation(operationId = "listDuplicatesOfContact", summary = "Pairs that this contact is in")
    public List<PairView> ofContact(@PathParam("id") String id) {
        return desk.pairsOf(id).stream().map(this::view).toList();
    }

    @POST
    @Path("duplicates/scan")
    @Operation(operationId = "scanForDuplicates", summary = "Compares everybody with everybody, as a job")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = Started.class)))
    public Response scan() {
        return Started.answer(desk.scan());
    }

    @POST
    @Path("duplicates/{pair}/dismiss")
    @Operation(operationId = "dismissDuplicate", summary = "They are two; the pair does not come back")
    @ApiResponse(responseCode = "204", description = "Noted")
    public void dismiss(@PathParam("pair") String pair) {
        desk.dismiss(pair);
    }

    @POST
    @Path("duplicates/{pair}/reopen")
    @Operation(operationId = "reopenDuplicate", summary = "Puts a dismissed pair back onto the list")
    @ApiResponse(responseCode = "204", description = "Noted")
    public void reopen(@PathParam("pair") String pair) {
        desk.reopen(pair);
    }

    @GET
    @Path("duplicates/proposal")
    @Operation(
            operationId = "proposeContactMerge",
            summary = "The fields in which two contacts differ, with what is best for each")
    public MergeBodies.Proposal propose(
            @Parameter(required = true) @QueryParam("survivor") @Nullable String survivor,
            @Parameter(required = true) @QueryParam("other") @Nullable String other) {
        return MergeBodies.Proposal.of(desk.propose(required("survivor", survivor), required("other", other)));
    }

    @GET
    @Path("duplicates/rules")
    @Operation(operationId = "getDuplicateRules", summary = "When two contacts are held for the same")
    public RuleBodies.Rules rules() {
        return RuleBodies.Rules.of(desk.rules());
    }

    @PUT
    @Path("duplicates/rules")
    @Operation(operationId = "setDuplicateRules", summary = "Changes the rules; a job compares by them from then on")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = Started.class)))
    public Response changeRules(RuleBodies.Rules body) {
        return Started.answer(desk.changeRules(RestBodies.required(body).read()));
    }
}
