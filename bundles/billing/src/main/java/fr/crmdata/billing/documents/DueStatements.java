package fr.crmdata.billing.documents;

import fr.crmdata.api.Texts;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.MyStatements.Chosen;
import fr.crmdata.billing.office.Statements;
import fr.crmdata.billing.office.Statements.Statement;
import fr.crmdata.billing.store.StatementPlanStore;
import fr.crmdata.billing.store.StatementPlanStore.Kept;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails every statement that is due. What is due stands in the database: whoever comes by, after whatever downtime, sends it, and once
 * only.
 */
@Component(service = DueStatements.class)
public final class DueStatements {

    private static final Logger LOG = LoggerFactory.getLogger(DueStatements.class);
    private static final String BEGINNING = "billing-statement/";
    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "billing-statements");
    private static final int AT_ONCE = 100;
    private static final long MOST_BYTES = 50_000_000;

    private final Access access;
    private final OperatorDatabase operator;
    private final StatementPlanStore store;
    private final ContractAccounts accounts;
    private final Statements statements;
    private final Files files;
    private final Mails mails;
    private final Company company;
    private final Clock clock;

    @Activate
    public DueStatements(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference StatementPlanStore store,
            @Reference ContractAccounts accounts,
            @Reference Statements statements,
            @Reference Files files,
            @Reference Mails mails,
            @Reference Company company,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.accounts = accounts;
        this.statements = statements;
        this.files = files;
        this.mails = mails;
        this.company = company;
        this.clock = clock;
    }

    /** Within no transaction. What fails is tried again by the next sweep, and keeps nothing else from being sent. */
    public void sweep() {
        access.as(SYSTEM, () -> {
            var today = LocalDate.now(clock);
            var after = "";
            while (true) {
                var from = after;
                var due = operator.inOne(() -> store.due(today, from, AT_ONCE));
                for (var contract : due) {
                    tried(contract, today);
                    after = contract;
                }
                if (due.size() < AT_ONCE) {
                    return;
                }
            }
        });
    }

    private void tried(String contract, LocalDate today) {
        try {
            operator.inOne(() -> store.find(contract)).ifPresent(kept -> serve(kept, today));
        } catch (RuntimeException e) {
            LOG.error("statement of {} is not sent; it is tried again", contract, e);
        }
    }

    private void serve(Kept kept, LocalDate today) {
        var chosen = kept.chosen();
        if (!accounts.contractsOf(kept.client()).contains(chosen.contract())) {
            operator.inOne(() -> store.remove(chosen.contract()));
            LOG.warn("statements of {} end: it is not {}’s any more", chosen.contract(), kept.client());
            return;
        }
        var due = chosen.plan().rhythm().latest(chosen.nextOn(), today);
        var statement = statement(chosen, due);
        var printed =
                statement.map(made -> statements.printed(made, chosen.plan().language()));
        operator.inOne(() -> {
            if (store.served(
                    chosen.contract(), chosen.nextOn(), chosen.plan().rhythm().after(due))) {
                printed.ifPresent(pdf -> send(chosen, statement.orElseThrow(), pdf));
            }
        });
    }

    /** Empty as long as nothing was invoiced. */
    private Optional<Statement> statement(Chosen chosen, LocalDate due) {
        try {
            return Optional.of(
                    statements.of(chosen.contract(), chosen.plan().rhythm().begin(due), due.minusDays(1)));
        } catch (BillingRefusal.NothingToSend nothing) {
            return Optional.empty();
        }
    }

    /** Contract whose statement was mailed under a key, if one was. */
    static Optional<String> contract(String key) {
        return key.startsWith(BEGINNING)
                ? Optional.of(key.substring(BEGINNING.length()).split("/", 2)[0])
                : Optional.empty();
    }

    private void send(Chosen chosen, Statement statement, byte[] pdf) {
        var texts = Texts.of(DueStatements.class, chosen.plan().language());
        var wording = Wording.of(chosen.plan().language());
        var name = company.card().name();
        var file = files.store(
                chosen.contract() + "-" + statement.until() + ".pdf",
                "application/pdf",
                new ByteArrayInputStream(pdf),
                MOST_BYTES);
        var closing = statement.closing();
        mails.send(
                BEGINNING + chosen.contract() + "/" + statement.until(),
                new Mail(
                        chosen.plan().recipients(),
                        texts.of("billing.mail.statement.subject", name, chosen.contract()),
                        texts.of(
                                closing.isNegative() ? "billing.mail.statement.credit" : "billing.mail.statement",
                                chosen.contract(),
                                wording.day(statement.from()),
                                wording.day(statement.until()),
                                wording.money(closing.isNegative() ? closing.negated() : closing),
                                name),
                        List.of(file.id())));
    }
}
