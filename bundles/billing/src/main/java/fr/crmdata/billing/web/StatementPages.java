package fr.crmdata.billing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The statement of account of any contract, for the operator's staff. */
@Component(service = PageSet.class)
public final class StatementPages implements PageSet {

    private final Statements statements;
    private final Words words;

    @Activate
    public StatementPages(@Reference Statements statements, @Reference Words words) {
        this.statements = statements;
        this.words = words;
    }

    @Override
    public void define(Site site) {
        site.get("/contracts/{contract}/statement", this::statement);
    }

    private Answer statement(Visit visit) {
        var days = StatementDays.of(visit, words.of(visit).today());
        var statement = statements.of(visit.path("contract"), days.from(), days.until());
        return days.download(visit.path("contract"), statements.printed(statement));
    }
}
