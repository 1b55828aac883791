package fr.crmdata.contacts.search;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.book.ContactLists.Count;
import fr.crmdata.contacts.book.ContactLists.Hit;
import fr.crmdata.contacts.book.ContactLists.Page;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.model.FilterValue;
import fr.crmdata.contacts.model.PhoneNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which contacts, the index says; what they are, the database. For use cases that have checked the permission. */
@Component(service = Listings.class)
public final class Listings {

    private static final int PIECE = 500;

    private final Access access;
    private final Indexes indexes;
    private final BookSource source;
    private final Directory directory;
    private final PhoneNumbers numbers;
    private final Clock clock;

    @Activate
    public Listings(
            @Reference Access access,
            @Reference Indexes indexes,
            @Reference BookSource source,
            @Reference Directory directory,
            @Reference PhoneNumbers numbers,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.indexes = indexes;
        this.source = source;
        this.directory = directory;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @throws fr.crmdata.api.rest.RequestRefusal.BadCursor when it is none of this list */
    public Page page(Query query, Optional<String> cursor, int limit) {
        var from = cursor.map(text -> Place.parse(text, query.sort()));
        var asked = asked(query);
        var page = indexes.ask(state -> new Listing(state, query, asked, from.map(Place::reach)).page(from, limit));
        return new Page(
                contacts(page.ids()),
                page.next().map(place -> place.print(query.sort())),
                page.previous().map(place -> place.print(query.sort())),
                page.total());
    }

    public long count(Query query) {
        var asked = asked(query);
        return indexes.ask(state -> new Listing(state, query, asked, Optional.empty()).count());
    }

    /** The best hits first; deleted contacts left out. */
    public List<Hit> search(String text, int limit) {
        var typed = Typed.of(text);
        var ids = indexes.ask(state -> Searches.best(state.searcher(), state.lists(), typed, limit));
        var matched = new Matched(numbers, typed);
        return contacts(ids).stream()
                .filter(contact -> !contact.isDeleted())
                .map(contact -> new Hit(contact, matched.of(contact)))
                .toList();
    }

    public List<Count> tags(String typed, int limit) {
        return suggestions(InIndex.TAG_SHOWN, Terms.whole(typed), limit);
    }

    public List<Count> towns(String typed, int limit) {
        return suggestions(InIndex.TOWN_SHOWN, Terms.town(typed), limit);
    }

    private List<Count> suggestions(String field, String begins, int limit) {
        return indexes.ask(state -> Suggestions.of(state.searcher(), field, begins, limit));
    }

    /** All of a list as it is now, in its order, piece by piece. */
    public void forEach(Query query, Consumer<List<Contact>> piece) {
        var asked = asked(query);
        try (var state = indexes.state()) {
            new Listing(state, query, asked, Optional.empty()).forEach(PIECE, ids -> piece.accept(contacts(ids)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ids of all of a list as it is now, in the order of the ids, piece by piece.
     *
     * @param behind id to go on behind; empty text for the beginning
     */
    public void ids(Query query, String behind, int size, Consumer<List<String>> piece) {
        var asked = asked(query);
        try (var state = indexes.state()) {
            new Listing(state, query, asked, Optional.empty()).byId(behind, size, piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the ids; a contact that was taken away meanwhile is left out. */
    private List<Contact> contacts(Collection<String> ids) {
        Map<String, Contact> found = source.contacts(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Asked asked(Query query) {
        var caller = access.caller();
        var asksForTeam = query.filter().about("team").stream()
                .flatMap(condition -> condition.values().stream())
                .anyMatch(FilterValue.Own.class::isInstance);
        var team =
                asksForTeam ? directory.member(caller.id()).flatMap(Directory.Member::team) : Optional.<String>empty();
        return new Asked(caller.id(), team, LocalDate.now(clock), clock.getZone(), source::inOpenPairs);
    }
}
