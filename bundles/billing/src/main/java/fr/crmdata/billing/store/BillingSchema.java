package fr.crmdata.billing.store;

import fr.crmdata.api.data.Schema;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The tables of invoices, payments, accounts, documents and bank files, in the operator's database. */
@Component
public final class BillingSchema implements Schema {

    private static final String FOLDER = "fr/crmdata/billing/migrations/";

    @Override
    public String area() {
        return "billing";
    }

    @Override
    public Place place() {
        return Place.OPERATOR;
    }

    @Override
    public List<String> migrations() {
        return List.of(
                // invoices, payments, journal
                FOLDER + "billing-001-invoices.sql",
                // documents that were made of them, and what was sent
                FOLDER + "billing-020-documents.sql",
                // mandates, batches, bank files
                FOLDER + "billing-030-bank.sql",
                // what shows that a debt is lost, what banks charge
                FOLDER + "billing-040-refunds.sql",
                // failed tries and answers of platforms
                FOLDER + "billing-041-submissions.sql",
                // statements of account on a schedule
                FOLDER + "billing-042-statements.sql",
                // refunds that came back
                FOLDER + "billing-043-refunds.sql",
                // what accounts held by their statements
                FOLDER + "billing-044-balances.sql",
                // what shows that mandates were signed
                FOLDER + "billing-045-evidence.sql",
                // as which creditor batches were made
                FOLDER + "billing-046-creditor.sql",
                // years in which nothing is booked any more
                FOLDER + "billing-047-closing.sql",
                // with which day statements begin
                FOLDER + "billing-048-statement-days.sql");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }
}
