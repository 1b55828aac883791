package fr.crmdata.contacts.web;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactPanel;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what a card shows, from all who know something about a contact. */
@Component(service = CardSheets.class)
public final class CardSheets {

    /** Tells the timeline on the page that there may be something new. */
    static final Map<String, String> TIMELINE_CHANGED = Map.of("HX-Trigger", "timeline");

    /** The boxes beside it, too. */
    static final Map<String, String> BOXES_CHANGED = Map.of("HX-Trigger", "timeline, boxes");

    static final int EVENTS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(CardSheets.class);

    private final Templates templates = new StaticTemplates();
    private final List<ContactPanel> panels = new CopyOnWriteArrayList<>();
    private final Activities activities;
    private final DuplicateDesk duplicates;
    private final FieldDesk fields;
    private final Wording wording;
    private final Access access;

    @Activate
    public CardSheets(
            @Reference Activities activities,
            @Reference DuplicateDesk duplicates,
            @Reference FieldDesk fields,
            @Reference Wording wording,
            @Reference Access access) {
        this.activities = activities;
        this.duplicates = duplicates;
        this.fields = fields;
        this.wording = wording;
        this.access = access;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPanel(ContactPanel panel) {
        panels.add(panel);
    }

    public void removePanel(ContactPanel panel) {
        panels.remove(panel);
    }

    CardHead head(Contact contact) {
        return new CardHead(contact, Rights.of(access), fields.all(), activities.jobs(contact.id()), photoTag(contact));
    }

    private Optional<String> photoTag(Contact contact) {
        return activities.photo(contact.id()).map(photo -> {
            try (var content = photo.content()) {
                return photo.tag();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    CardView view(Visit visit, Contact contact) {
        var id = contact.id();
        return new CardView(
                head(contact),
                activities.notes(id).stream().filter(Activities.Note::pinned).toList(),
                openTasks(id),
                activities.timeline(id, Optional.empty(), EVENTS),
                activities.attachments(id),
                activities.relations(id),
                activities.relationKinds(),
                duplicates.pairsOf(id),
                panels(visit, contact));
    }

    List<Activities.Task> openTasks(String contactId) {
        return activities.tasks(contactId).stream()
                .filter(task -> task.doneAt().isEmpty())
                .sorted(Comparator.comparing(task -> task.due().orElse(LocalDate.MAX)))
                .toList();
    }

    private List<CardView.Panel> panels(Visit visit, Contact contact) {
        return panels.stream()
                .filter(panel -> access.may(panel.needed()))
                .sorted(Comparator.comparingInt(ContactPanel::order))
                .flatMap(panel -> draw(panel, visit, contact))
                .toList();
    }

    /** A panel that fails is left out; the card stays. */
    private static Stream<CardView.Panel> draw(ContactPanel panel, Visit visit, Contact contact) {
        try {
            var html = panel.draw(contact, visit.language());
            return Stream.of(new CardView.Panel(panel.title(visit.language()), Markup.in(html)));
        } catch (RuntimeException e) {
            LOG.error("a panel of the card cannot be drawn: {}", panel.getClass(), e);
            return Stream.empty();
        }
    }

    /** Head and first column anew, after a change; the timeline hears of it. */
    Answer.Fragment changed(Visit visit, Contact contact, List<FieldProblem> repairs) {
        var ui = wording.of(visit);
        var fragment = new Answer.Fragment(Markup.of(templates.cardChanged(ui, head(contact))), TIMELINE_CHANGED);
        return repairs.isEmpty() ? fragment : fragment.saying(Toast.of(sentences(ui, repairs)));
    }

    /** What was mended on the way in, as sentences. */
    static String sentences(Ui ui, List<FieldProblem> repairs) {
        return repairs.stream()
                .map(repair -> ui.t(repair.code(), repair.arguments().toArray()))
                .distinct()
                .limit(4)
                .collect(Collectors.joining(" "));
    }
}
