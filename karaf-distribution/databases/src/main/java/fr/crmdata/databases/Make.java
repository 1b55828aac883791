package fr.crmdata.databases;

import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.contacts.store.ContactSchema;
import fr.crmdata.licensing.store.LicensingSchema;
import fr.crmdata.platform.data.EmptyDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code Make FOLDER}: writes the databases with which a first start begins. */
public final class Make {

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Make() {}

    public static void main(String[] arguments) {
        LIQUIBASE.setLevel(Level.WARNING);
        EmptyDatabases.make(
                Path.of(arguments[0]), List.of(new ContactSchema(), new LicensingSchema(), new BillingSchema()));
    }
}
