package fr.crmdata.licensing.store;

import fr.crmdata.api.data.Schema;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The tables of contracts, in the operator's database. */
@Component
public final class LicensingSchema implements Schema {

    private static final String FOLDER = "fr/crmdata/licensing/migrations/";

    @Override
    public String area() {
        return "licensing";
    }

    @Override
    public Place place() {
        return Place.OPERATOR;
    }

    @Override
    public List<String> migrations() {
        return List.of(
                // contracts, acts, seats
                FOLDER + "licensing-001-contracts.sql",
                // prices, offers, orders
                FOLDER + "licensing-030-subscriptions.sql",
                // letters, licences
                FOLDER + "licensing-020-letters.sql",
                // VAT numbers of newcomers
                FOLDER + "licensing-040-vat-number.sql",
                // tasks of people
                FOLDER + "licensing-050-tasks.sql",
                // letters about codes in wrong hands
                FOLDER + "licensing-060-fraud-letters.sql",
                // terms put to those who have a contract
                FOLDER + "licensing-070-terms.sql");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }
}
