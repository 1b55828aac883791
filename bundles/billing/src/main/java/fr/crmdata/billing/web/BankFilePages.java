package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.office.BankEntries;
import fr.crmdata.billing.office.BankEntries.EntryFilter;
import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.BankFiles.FileView;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of the bank: what came, how far it is read, what is wrong with it, what became of each entry. */
@Component(service = PageSet.class)
public final class BankFilePages implements PageSet {

    private static final int ON_A_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final BankFiles files;
    private final BankEntries entries;
    private final Words words;
    private final Access access;

    @Activate
    public BankFilePages(
            @Reference BankFiles files,
            @Reference BankEntries entries,
            @Reference Words words,
            @Reference Access access) {
        this.files = files;
        this.entries = entries;
        this.words = words;
        this.access = access;
    }

    /**
     * @param takes whether the caller may bring files
     * @param mostMegabytes of a file that is taken
     */
    public record View(Slice<FileView> found, boolean later, boolean takes, long mostMegabytes) {}

    /** One file with the entries of a page. */
    public record FileSheet(
            FileView file, List<Problem> problems, Slice<EntryView> entries, boolean later, boolean takes) {}

    @Override
    public void define(Site site) {
        site.get("/bank", visit -> new Answer.Redirect("/billing/bank/match"))
                .form("/bank/files", this::list, this::receive)
                .get("/bank/files/{id}/content", this::content)
                .get("/bank/files/{id}", this::show);
    }

    private Answer list(Visit visit, Form form) {
        var ui = words.of(visit);
        var cursor = visit.query("cursor");
        var view = new View(
                files.find(cursor, ON_A_PAGE),
                cursor.isPresent(),
                access.may(BillingPermissions.PAYMENTS),
                files.mostMegabytes());
        return new Answer.Page(ui.t("billing.web.bank.files"), Markup.of(templates.bankFiles(ui, view, form)));
    }

    private Answer receive(Visit visit) {
        var ui = words.of(visit);
        var upload = visit.upload("file").orElseThrow(() -> new BillingRefusal.Invalid("file", "billing.web.missing"));
        var file = files.receive(upload.name(), Way.UPLOAD, upload.content());
        files.readWaiting();
        return new Answer.Redirect("/billing/bank/files/" + file.id())
                .saying(Toast.of(ui.t("billing.web.bank.file.taken", file.name())));
    }

    private Answer show(Visit visit) {
        var ui = words.of(visit);
        var id = visit.path("id");
        var cursor = visit.query("cursor");
        var sheet = new FileSheet(
                files.get(id),
                files.problems(id),
                entries.find(new EntryFilter(Optional.empty(), Optional.of(id)), cursor, ON_A_PAGE),
                cursor.isPresent(),
                access.may(BillingPermissions.PAYMENTS));
        return new Answer.Page(sheet.file().name(), Markup.of(templates.bankFile(ui, sheet)));
    }

    private Answer content(Visit visit) {
        var file = files.get(visit.path("id"));
        var content = files.content(file.id());
        return new Answer.Download(file.name(), "application/octet-stream", out -> {
            try (content) {
                content.transferTo(out);
            }
        });
    }
}
