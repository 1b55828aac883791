package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.YearClosings;
import fr.crmdata.billing.office.YearClosings.State;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Years of the accounts, and closing them. */
@Component(service = PageSet.class)
public final class YearPages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final YearClosings closings;
    private final Words words;
    private final Access access;

    @Activate
    public YearPages(@Reference YearClosings closings, @Reference Words words, @Reference Access access) {
        this.closings = closings;
        this.words = words;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/accounts/years", this::show, this::close);
    }

    private Answer show(Visit visit, Form form) {
        access.require(BillingPermissions.ACCOUNTS);
        var ui = words.of(visit);
        return new Answer.Page(ui.t("billing.web.years"), Markup.of(templates.accountsYears(ui, closings.all(), form)));
    }

    private Answer close(Visit visit) {
        var typed = visit.form("year");
        if (!typed.matches("\\d{4}")) {
            throw new BillingRefusal.Invalid("year", "billing.web.unreadable", typed);
        }
        var year = closings.close(Integer.parseInt(typed));
        var said = year.state() == State.CLOSED ? "billing.web.years.is-closed" : "billing.web.years.is-asked";
        return new Answer.Redirect("/billing/accounts/years")
                .saying(Toast.of(words.of(visit).t(said, String.valueOf(year.year()))));
    }
}
