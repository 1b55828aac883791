package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.CreditNotes.Part;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people take back of an invoice: a credit note by lines or of the whole, or giving it up as lost. */
@Component(service = PageSet.class)
public final class CreditPages implements PageSet {

    private static final int FIRST = 5;

    private final Templates templates = new StaticTemplates();
    private final Invoices invoices;
    private final CreditNotes credits;
    private final Words words;
    private final Access access;

    @Activate
    public CreditPages(
            @Reference Invoices invoices,
            @Reference CreditNotes credits,
            @Reference Words words,
            @Reference Access access) {
        this.invoices = invoices;
        this.credits = credits;
        this.words = words;
        this.access = access;
    }

    /** Before the page of one invoice. */
    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void define(Site site) {
        site.form("/invoices/{number}/credit", this::showCredit, this::credit)
                .form("/invoices/{number}/write-off", this::showWriteOff, this::writeOff);
    }

    private Answer showCredit(Visit visit, Form form) {
        access.require(BillingPermissions.CREDIT);
        var ui = words.of(visit);
        var issued = invoices.find(visit.path("number"));
        return new Answer.Page(
                ui.t("billing.web.credit.new", issued.number()), Markup.of(templates.creditNote(ui, issued, form)));
    }

    private Answer credit(Visit visit) {
        var number = visit.path("number");
        var whole = visit.form("whole").equals("yes");
        var parts = whole ? List.<Part>of() : parts(visit, number);
        if (!whole && parts.isEmpty()) {
            throw new BillingRefusal.Invalid("net-1", "billing.web.credit.nothing");
        }
        var note = credits.credit(number, parts, Typed.text(visit, "reason"));
        return new Answer.Redirect("/billing/invoices/" + note.number())
                .saying(Toast.of(words.of(visit).t("billing.web.credit.made", note.number(), number)));
    }

    private List<Part> parts(Visit visit, String number) {
        var parts = new ArrayList<Part>();
        var lines = invoices.find(number).invoice().lines().size();
        for (var line = 1; line <= lines; line++) {
            if (!visit.form("net-" + line).isEmpty()) {
                parts.add(new Part(line, Typed.money(visit, "net-" + line)));
            }
        }
        return parts;
    }

    private Answer showWriteOff(Visit visit, Form form) {
        access.require(BillingPermissions.CREDIT);
        var ui = words.of(visit);
        var issued = invoices.find(visit.path("number"));
        return new Answer.Page(
                ui.t("billing.web.write-off", issued.number()), Markup.of(templates.creditWriteOff(ui, issued, form)));
    }

    private Answer writeOff(Visit visit) {
        var ui = words.of(visit);
        var lost = credits.writeOff(visit.path("number"), Typed.text(visit, "reason"), visit.form("evidence"));
        return new Answer.Redirect("/billing/invoices/" + lost.invoice())
                .saying(Toast.of(ui.t("billing.web.write-off.made", ui.money(lost.amount()), lost.invoice())));
    }
}
