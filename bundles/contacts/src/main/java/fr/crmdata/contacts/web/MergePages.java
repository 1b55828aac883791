package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Merge;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes one contact of two: {@code /contacts/duplicates/merge?keep=…&other=…}, for a pair that a scan found as for any two
 * contacts. Can be taken back.
 */
@Component(service = PageSet.class)
public final class MergePages implements PageSet {

    private static final int PIECE = 50;

    private final Templates templates = new StaticTemplates();
    private final AddressBook book;
    private final DuplicateDesk desk;
    private final FieldDesk fields;
    private final Access access;
    private final Wording wording;

    @Activate
    public MergePages(
            @Reference AddressBook book,
            @Reference DuplicateDesk desk,
            @Reference FieldDesk fields,
            @Reference Access access,
            @Reference Wording wording) {
        this.book = book;
        this.desk = desk;
        this.fields = fields;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public void define(Site site) {
        site.form("/duplicates/merge", this::show, this::merge)
                .post("/duplicates/preview", this::preview)
                .get("/duplicates/merges", this::list)
                .post("/duplicates/merges/{id}/undo", this::undo);
    }

    /** All that were merged, the newest first. */
    private Answer list(Visit visit) {
        access.require(ContactPermissions.MERGE);
        var ui = wording.of(visit);
        var cursor = visit.query("cursor");
        var main = templates.duplicatesMerges(ui, desk.merges(cursor, PIECE), cursor.isEmpty());
        return new Answer.Page(ui.t("contacts.dup.merges.all"), Markup.of(main));
    }

    private static String id(Visit visit, String name) {
        return visit.query(name).orElseThrow(WebRefusal.NoPage::new);
    }

    private Answer show(Visit visit, Form form) {
        access.require(ContactPermissions.MERGE);
        var ui = wording.of(visit);
        var survivor = book.get(id(visit, "keep"));
        var other = book.get(id(visit, "other"));
        if (survivor.id().equals(other.id())) {
            throw new WebRefusal.NoPage();
        }
        var proposed = desk.propose(survivor.id(), other.id());
        var merge = MergeForm.of(survivor, other, proposed, fields.all(), form, ui);
        var result = Merge.of(survivor.details(), other.details(), proposed).after();
        var main = templates.duplicatesMerge(
                ui,
                form,
                merge,
                pair(survivor, other),
                isFromList(visit),
                result.name().display(),
                Fact.of(result, fields.all(), ui));
        return new Answer.Page(ui.t("contacts.dup.merge.title"), Markup.of(main));
    }

    /** Whether somebody goes through the list of pairs; others come from a card and go back to it. */
    private static boolean isFromList(Visit visit) {
        return visit.query("from").filter("list"::equals).isPresent();
    }

    private Optional<DuplicateDesk.Pair> pair(Contact one, Contact other) {
        return desk.pairsOf(one.id()).stream()
                .filter(pair ->
                        pair.one().id().equals(other.id()) || pair.other().id().equals(other.id()))
                .findFirst();
    }

    /** The contact as it would become; what is half written is said, not refused. */
    private Answer preview(Visit visit) {
        access.require(ContactPermissions.MERGE);
        var ui = wording.of(visit);
        var survivor = book.get(visit.form("keep"));
        var other = book.get(visit.form("other"));
        var proposed = desk.propose(survivor.id(), other.id());
        try {
            var choices = MergeForm.choices(visit.form(), proposed, survivor.details(), fields.all(), ui);
            var result = Merge.of(survivor.details(), other.details(), choices).after();
            return new Answer.Fragment(Markup.of(templates.duplicatesResult(
                    ui, result.name().display(), Fact.of(result, fields.all(), ui), List.of())));
        } catch (ContactRefusal.Invalid invalid) {
            var problems = invalid.fields().stream()
                    .map(problem -> ui.fields().labelOf(problem.field(), fields.all())
                            + ui.t("contacts.web.colon")
                            + ui.t(problem.code(), problem.arguments().toArray()))
                    .toList();
            return new Answer.Fragment(Markup.of(
                    templates.duplicatesResult(ui, survivor.details().name().display(), List.of(), problems)));
        }
    }

    private Answer merge(Visit visit) {
        access.require(ContactPermissions.MERGE);
        var ui = wording.of(visit);
        var survivor = book.get(id(visit, "keep"));
        var other = book.get(id(visit, "other"));
        var proposed = desk.propose(survivor.id(), other.id());
        var choices = MergeForm.choices(visit.form(), proposed, survivor.details(), fields.all(), ui);
        var id = desk.merge(
                survivor.id(),
                ReadVersion.of(visit, "keepVersion"),
                other.id(),
                ReadVersion.of(visit, "otherVersion"),
                choices);
        return new Answer.Redirect(isFromList(visit) ? DuplicatePages.ADDRESS : "/contacts/" + survivor.id())
                .saying(Toast.undoable(
                        ui.t("contacts.dup.merged", ui.name(survivor)),
                        DuplicatePages.ADDRESS + "/merges/" + id + "/undo"));
    }

    private Answer undo(Visit visit) {
        var ui = wording.of(visit);
        var kept = desk.undo(visit.path("id")).stream()
                .map(field -> ui.fields().label(field))
                .collect(Collectors.joining(", "));
        return new Answer.Redirect(DuplicatePages.ADDRESS)
                .saying(Toast.of(
                        kept.isEmpty() ? ui.t("contacts.dup.unmerged") : ui.t("contacts.dup.unmerged.kept", kept)));
    }
}
