package fr.crmdata.contacts.activities;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.Ids;
import fr.crmdata.contacts.book.Activities.Relation;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.FreeTexts;
import fr.crmdata.contacts.model.RelationKind;
import fr.crmdata.contacts.store.RelationStore;
import fr.crmdata.contacts.store.RelationStore.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links between two contacts, each seen from both. */
@Component(service = Relations.class)
public final class Relations {

    private static final int MOST = 200;

    private final Desk desk;
    private final RelationStore store;
    private final Traces traces;

    @Activate
    public Relations(@Reference Desk desk, @Reference RelationStore store, @Reference Traces traces) {
        this.desk = desk;
        this.store = store;
        this.traces = traces;
    }

    List<Relation> of(String contactId) {
        return desk.reading(() -> {
            desk.living(contactId);
            var links = store.of(contactId);
            var others = desk.contacts(
                    links.stream().map(link -> link.otherThan(contactId)).toList());
            return links.stream()
                    .flatMap(link -> relation(link, contactId, others).stream())
                    .toList();
        });
    }

    Relation relate(String contactId, String otherId, String kind, String comment) {
        var what =
                RelationKind.find(kind).orElseThrow(() -> new ContactRefusal.Invalid("kind", "contacts.relation.kind"));
        var clean = FreeTexts.comment(comment);
        if (contactId.equals(otherId)) {
            throw new ContactRefusal.Invalid("other", "contacts.relation.itself");
        }
        return desk.writing(() -> {
            desk.living(contactId);
            var other = desk.living(otherId);
            var before = store.of(contactId);
            if (before.size() >= MOST) {
                throw new ContactRefusal.Conflict("contacts.relation.too-many", MOST);
            }
            var link = new Link(Ids.next(), contactId, otherId, what.key(), clean);
            var same = before.stream().filter(link::saysTheSameAs).findFirst();
            if (same.isEmpty()) {
                store.insert(link, desk.now(), desk.caller().id());
            }
            return relation(same.orElse(link), contactId, Map.of(otherId, other))
                    .orElseThrow();
        });
    }

    void unrelate(String relationId) {
        desk.writing(() -> {
            var link = Desk.known(relationId, store::find)
                    .orElseThrow(() -> new ContactRefusal.Missing("contacts.relation.unknown", relationId));
            desk.living(link.one());
            store.delete(relationId);
            var both = desk.contacts(List.of(link.one(), link.other()));
            both.keySet().forEach(contactId -> leaveTrace(link, contactId, both));
        });
    }

    /** Seen from both, like the link itself. */
    private void leaveTrace(Link link, String contactId, Map<String, Contact> both) {
        relation(link, contactId, both)
                .ifPresent(before -> traces.removed(
                        contactId,
                        "relation-removed",
                        traces.said(
                                desk.texts().of("contacts.relation." + before.kind()),
                                before.otherName()
                                        + (before.comment().isEmpty() ? "" : " (" + before.comment() + ")"))));
    }

    /** Empty when the other one was deleted. */
    private static Optional<Relation> relation(Link link, String contactId, Map<String, Contact> others) {
        return Optional.ofNullable(others.get(link.otherThan(contactId)))
                .map(other -> new Relation(
                        link.id(),
                        contactId,
                        other.id(),
                        other.details().name().display(),
                        link.kindFor(contactId),
                        link.comment()));
    }
}
