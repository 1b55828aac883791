package fr.crmdata.billing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The statement of account of a client's own contract. */
@Component(service = OwnPageSet.class)
public final class OwnStatementPages implements OwnPageSet {

    private final Statements statements;
    private final Words words;

    @Activate
    public OwnStatementPages(@Reference Statements statements, @Reference Words words) {
        this.statements = statements;
        this.words = words;
    }

    @Override
    public void define(Site site) {
        site.get("/statements/{contract}", this::statement);
    }

    private Answer statement(Visit visit) {
        var days = StatementDays.of(visit, words.of(visit).today());
        var statement = statements.mine(visit.path("contract"), days.from(), days.until());
        return days.download(visit.path("contract"), statements.printed(statement));
    }
}
