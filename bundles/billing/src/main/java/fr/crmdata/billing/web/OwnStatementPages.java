package fr.crmdata.billing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.mailing.Rhythm;
import fr.crmdata.billing.model.mailing.StatementPlan;
import fr.crmdata.billing.office.MyStatements;
import fr.crmdata.billing.office.MyStatements.Chosen;
import fr.crmdata.billing.office.Statements;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements of account of a client's own contracts: one now, or by mail on a schedule. */
@Component(service = OwnPageSet.class)
public final class OwnStatementPages implements OwnPageSet {

    private final Templates templates = new StaticTemplates();
    private final Statements statements;
    private final MyStatements mailed;
    private final Words words;

    @Activate
    public OwnStatementPages(@Reference Statements statements, @Reference MyStatements mailed, @Reference Words words) {
        this.statements = statements;
        this.mailed = mailed;
        this.words = words;
    }

    /** What was chosen for a contract, if anything. */
    public record View(String contract, Optional<Chosen> chosen) {

        /** What stands in a field when the page is drawn first. */
        public String recipients() {
            return chosen.map(one -> String.join(", ", one.plan().recipients())).orElse("");
        }

        public String rhythm() {
            return Ui.key(chosen.map(one -> one.plan().rhythm()).orElse(Rhythm.MONTHLY));
        }

        /** @param own of whoever looks */
        public String language(Language own) {
            return Ui.key(chosen.map(one -> one.plan().language()).orElse(own));
        }
    }

    @Override
    public void define(Site site) {
        site.form("/statements/{contract}/schedule", this::show, this::choose)
                .post("/statements/{contract}/schedule/stop", this::stop)
                .get("/statements/{contract}", this::statement);
    }

    private Answer statement(Visit visit) {
        var days = StatementDays.of(visit, words.of(visit).today());
        var statement = statements.mine(visit.path("contract"), days.from(), days.until());
        return days.download(visit.path("contract"), statements.printed(statement));
    }

    private Answer show(Visit visit, Form form) {
        var ui = words.of(visit);
        var contract = visit.path("contract");
        var view = new View(contract, mailed.find(contract));
        return new Answer.Page(
                ui.t("billing.web.statement.schedule", contract), Markup.of(templates.ownSchedule(ui, view, form)));
    }

    private Answer choose(Visit visit) {
        var ui = words.of(visit);
        var plan = new StatementPlan(
                Typed.constant(Rhythm.class, visit, "rhythm"),
                Typed.constant(Language.class, visit, "language"),
                List.of(visit.form("recipients").split("[,;\\s]+")));
        var chosen = mailed.choose(visit.path("contract"), plan);
        return new Answer.Redirect("/invoices/statements/" + chosen.contract() + "/schedule")
                .saying(Toast.of(ui.t("billing.web.statement.saved", ui.date(chosen.nextOn()))));
    }

    private Answer stop(Visit visit) {
        mailed.stop(visit.path("contract"));
        return new Answer.Redirect("/invoices/statements/" + visit.path("contract") + "/schedule")
                .saying(Toast.of(words.of(visit).t("billing.web.statement.stopped")));
    }
}
