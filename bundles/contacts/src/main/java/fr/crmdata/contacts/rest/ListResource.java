package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.limit;
import static fr.crmdata.contacts.rest.Given.some;
import static fr.crmdata.contacts.rest.Given.text;

import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.ContactLists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
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

/** Many contacts: lists, search, what has changed. */
@Component(service = ListResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
public final class ListResource {

    private final ContactLists lists;
    private final AddressBook book;
    private final Queries queries;
    private final ContactViews views;

    @Activate
    public ListResource(
            @Reference ContactLists lists,
            @Reference AddressBook book,
            @Reference Queries queries,
            @Reference ContactViews views) {
        this.lists = lists;
        this.book = book;
        this.queries = queries;
        this.views = views;
    }

    /** @param matched what fits, such as a number or a town; absent when it is the name */
    @Schema(name = "ContactHit")
    public record HitView(ContactView contact, @Nullable String matched) {}

    @Schema(name = "ContactCount")
    public record CountView(String key, long contacts) {}

    @GET
    @Operation(operationId = "listContacts", summary = "Contacts that fit, in the order asked for")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list; Link headers lead to the next and the previous",
            content = @Content(schema = @Schema(implementation = Paging.ContactList.class)))
    public Response list(
            @Parameter(description = Queries.TYPED) @QueryParam("q") @Nullable String typed,
            @Parameter(description = Queries.FILTER, example = "status:in:prospect,customer;updated:after:-90d")
                    @QueryParam("filter")
                    List<String> filter,
            @Parameter(description = Queries.SORT, example = "-updated,name") @QueryParam("sort") @Nullable String sort,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var page = lists.page(queries.read(typed, filter, sort), some(cursor), limit(limit));
        var body = new Paging.ContactList(
                views.all(page.contacts()),
                page.total(),
                page.next().orElse(null),
                page.previous().orElse(null));
        return Paging.answer(body, uri, page.next(), page.previous());
    }

    @GET
    @Path("search")
    @Operation(
            operationId = "searchContacts",
            summary =
                    "The best hits for what somebody types: name, number, e-mail address or town, typing errors forgiven")
    public List<HitView> search(
            @QueryParam("q") @Nullable String typed,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit) {
        return lists.search(text(typed), limit(limit)).stream()
                .map(hit -> new HitView(views.of(hit.contact()), ContactParts.orNull(hit.matched())))
                .toList();
    }

    @GET
    @Path("by-number")
    @Operation(operationId = "findContactsByNumber", summary = "Who has this telephone number, however it is written")
    public List<ContactView> byNumber(
            @Parameter(required = true, example = "01 23 45 67 89") @QueryParam("number") @Nullable String number) {
        return views.all(book.byNumber(Given.required("number", number)));
    }

    @GET
    @Path("changes")
    @Operation(
            operationId = "listContactChanges",
            summary = "Contacts in the order of their last change, deleted ones included: go on with next, for ever")
    @ApiResponse(
            responseCode = "200",
            description = "What changed since",
            content = @Content(schema = @Schema(implementation = Paging.Changes.class)))
    public Response changes(
            @Parameter(description = "next of the last answer; from the beginning when left out")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Context UriInfo uri) {
        var slice = book.changedSince(some(cursor), limit(limit));
        var next = slice.next().orElseThrow(RequestRefusal.BadCursor::new);
        return Paging.answer(
                new Paging.Changes(views.all(slice.items()), next), uri, slice.next(), java.util.Optional.empty());
    }

    @GET
    @Path("tags")
    @Operation(operationId = "suggestContactTags", summary = "The most used tags that begin so")
    public List<CountView> tags(
            @QueryParam("q") @Nullable String typed,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit) {
        return counts(lists.tags(text(typed), limit(limit)));
    }

    @GET
    @Path("towns")
    @Operation(operationId = "suggestContactTowns", summary = "The most frequent towns that begin so")
    public List<CountView> towns(
            @QueryParam("q") @Nullable String typed,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit) {
        return counts(lists.towns(text(typed), limit(limit)));
    }

    private static List<CountView> counts(List<ContactLists.Count> counts) {
        return counts.stream()
                .map(count -> new CountView(count.key(), count.contacts()))
                .toList();
    }

    @POST
    @Path("reindex")
    @Operation(operationId = "reindexContacts", summary = "Rebuilds the search index from the database")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = Started.class)))
    public Response reindex() {
        return Started.answer(lists.reindex());
    }
}
