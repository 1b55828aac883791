package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Html;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.book.Imports.Import;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Files that become contacts, step by step: choose a file, say where its columns go, try, import, take back. Every step is
 * kept, so the page can be left and opened again at any moment.
 */
@Component(service = {PageSet.class, Navigation.class})
public final class ImportPages implements PageSet, Navigation {

    private static final int RECENT = 30;
    private static final int ROWS = 50;
    private static final int COUNTED = 500;
    private static final String ONE = "/import/{id}";

    private final Templates templates = new StaticTemplates();
    private final Imports imports;
    private final FieldDesk fields;
    private final Directory directory;
    private final Jobs jobs;
    private final Access access;
    private final Wording wording;

    @Activate
    public ImportPages(
            @Reference Imports imports,
            @Reference FieldDesk fields,
            @Reference Directory directory,
            @Reference Jobs jobs,
            @Reference Access access,
            @Reference Wording wording) {
        this.imports = imports;
        this.fields = fields;
        this.directory = directory;
        this.jobs = jobs;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public List<Entry> entries(Language language) {
        var label = wording.in(language).t("contacts.import.menu");
        return List.of(new Entry(
                Section.TEAM, 10, "upload", label, "/contacts/import", ContactPermissions.IMPORT, Optional.of("i")));
    }

    @Override
    public void define(Site site) {
        site.form("/import", this::start, this::upload)
                .get(ONE + "/progress", this::progress)
                .post(ONE + "/preview", this::preview)
                .get(ONE + "/rows", this::rows)
                .post(ONE + "/rows/{line}", this::decide)
                .get(ONE + "/rejected", this::rejected)
                .post(ONE + "/try", visit -> to(imports.tryOut(visit.path("id"))))
                .post(ONE + "/run", visit -> to(imports.run(visit.path("id"))))
                .post(ONE + "/cancel", visit -> to(imports.cancel(visit.path("id"))))
                .post(ONE + "/undo", visit -> to(imports.undo(visit.path("id"))))
                .post(ONE + "/forget", this::forget)
                .form(ONE, this::show, this::choose);
    }

    private static Answer.Redirect to(Import file) {
        return new Answer.Redirect("/contacts/import/" + file.id());
    }

    private Answer start(Visit visit, Form form) {
        access.require(ContactPermissions.IMPORT);
        var ui = wording.of(visit);
        var main = templates.importsStart(ui, form, imports.recent(RECENT), imports.sizeLimit());
        return new Answer.Page(ui.t("contacts.import.title"), Markup.of(main));
    }

    private Answer upload(Visit visit) {
        access.require(ContactPermissions.IMPORT);
        var file =
                visit.upload("file").orElseThrow(() -> new ContactRefusal.Invalid("file", "contacts.import.no-file"));
        return to(imports.upload(file.name(), file.content()));
    }

    private Answer show(Visit visit, Form form) {
        var file = imports.get(visit.path("id"));
        var ui = wording.of(visit);
        var view = view(visit, file);
        var chooses = view.canMap() && (file.state() == State.READY || form.isRefused() || wants(visit, "mapping"));
        return new Answer.Page(
                file.fileName() + " — " + ui.t("contacts.import.title"),
                chooses ? mapping(view, form, ui) : view.isWorking() ? working(view, ui) : result(view, ui));
    }

    private static boolean wants(Visit visit, String step) {
        return visit.query("step").filter(step::equals).isPresent();
    }

    private Html mapping(ImportView view, Form form, Ui ui) {
        var customFields = fields.all();
        var chosen = MappingForm.of(view.file(), customFields, form, ui);
        var row = rowPreview(view.file(), form.isRefused() ? Optional.empty() : Optional.of(0), ui);
        return Markup.of(
                templates.importsMapping(ui, view, form, chosen, ui.people().active(), row));
    }

    private Optional<RowPreview> rowPreview(Import file, Optional<Integer> position, Ui ui) {
        return position.flatMap(wanted -> file.mapping()
                .flatMap(mapping -> RowPreview.of(
                        file.preview().table().map(table -> table.samples()).orElse(List.of()),
                        wanted,
                        mapping,
                        file.options(),
                        fields.all(),
                        directory,
                        ui)));
    }

    private Html working(ImportView view, Ui ui) {
        return Markup.of(templates.importsWorking(ui, view));
    }

    private Html result(ImportView view, Ui ui) {
        return Markup.of(templates.importsResult(ui, view));
    }

    private ImportView view(Visit visit, Import file) {
        var job = file.jobId().isEmpty() ? Optional.<fr.crmdata.api.jobs.Job>empty() : jobs.find(file.jobId());
        var bar = OutcomeBar.of(file.counts());
        var outcome = visit.query("outcome").filter(OutcomeBar::isOutcome);
        var cursor = visit.query("cursor");
        var listed = bar.rows() > 0 && !ImportView.isWorking(file.state());
        var rows = listed
                ? imports.rows(file.id(), outcome, cursor, ROWS)
                : new Slice<RowResult>(List.of(), Optional.empty());
        var reasons = listed && bar.of("refused") > 0
                ? ReasonCount.of(imports.rows(file.id(), Optional.of("refused"), Optional.empty(), COUNTED)
                        .items())
                : List.<ReasonCount>of();
        return new ImportView(file, job, bar, outcome.orElse(""), rows, cursor.isEmpty(), reasons);
    }

    /** Keeps what was chosen, and goes on to what the button says. */
    private Answer choose(Visit visit) {
        var file = imports.get(visit.path("id"));
        var mapping = MappingForm.mapping(file, visit.form()).map(chosen -> chosen.check(fields.all()));
        imports.change(file.id(), mapping, MappingForm.options(visit.form()));
        return switch (visit.form("go")) {
            case "run" -> to(imports.run(file.id()));
            case "keep" -> to(file).saying(Toast.of(wording.of(visit).t("contacts.import.kept")));
            default -> to(imports.tryOut(file.id()));
        };
    }

    /** One row as it would become, with what stands in the form; nothing is kept. */
    private Answer preview(Visit visit) {
        var file = imports.get(visit.path("id"));
        var ui = wording.of(visit);
        var mapping = MappingForm.mapping(file, visit.form());
        var row = mapping.flatMap(chosen -> RowPreview.of(
                file.preview().table().map(table -> table.samples()).orElse(List.of()),
                position(visit.form("row")),
                chosen,
                MappingForm.options(visit.form()),
                fields.all(),
                directory,
                ui));
        return new Answer.Fragment(Markup.of(templates.importsPreview(ui, file.id(), row)));
    }

    private static int position(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /** How far the work is; when it is over, the whole page comes anew. */
    private Answer progress(Visit visit) {
        var file = imports.get(visit.path("id"));
        if (!ImportView.isWorking(file.state())) {
            return to(file);
        }
        return new Answer.Fragment(Markup.of(templates.importsProgress(wording.of(visit), view(visit, file))));
    }

    private Answer rows(Visit visit) {
        var file = imports.get(visit.path("id"));
        if (!visit.isPartial()) {
            return to(file);
        }
        return new Answer.Fragment(Markup.of(templates.importsRows(wording.of(visit), view(visit, file))));
    }

    /** The row as it is now, and the figures, which may have changed with it. */
    private Answer decide(Visit visit) {
        var id = visit.path("id");
        var row = imports.decide(id, line(visit.path("line")), visit.form("decision"));
        var ui = wording.of(visit);
        var said = Toast.of(ui.t("contacts.import.decided", row.name()));
        if (!visit.isPartial()) {
            return new Answer.Redirect("/contacts/import/" + id + "?outcome=duplicate").saying(said);
        }
        return new Answer.Fragment(Markup.of(templates.importsDecided(ui, view(visit, imports.get(id)), row)))
                .saying(said);
    }

    private static long line(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new WebRefusal.NoPage();
        }
    }

    private Answer rejected(Visit visit) {
        var id = visit.path("id");
        var name = imports.rejectedFileName(id);
        var type = name.endsWith(".vcf") ? "text/vcard;charset=UTF-8" : "text/csv;charset=UTF-8";
        return new Answer.Download(name, type, out -> imports.writeRejected(id, out));
    }

    private Answer forget(Visit visit) {
        imports.forget(visit.path("id"));
        return new Answer.Redirect("/contacts/import")
                .saying(Toast.of(wording.of(visit).t("contacts.import.forgotten")));
    }
}
