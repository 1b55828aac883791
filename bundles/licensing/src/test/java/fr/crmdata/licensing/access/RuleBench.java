package fr.crmdata.licensing.access;

import static fr.crmdata.licensing.access.TestDoor.CONTACTS;
import static fr.crmdata.licensing.access.TestDoor.person;
import static fr.crmdata.platform.data.TestDatabases.ACME;

import fr.crmdata.api.identity.Role;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what a check of a permission costs for a person with a seat, in processor time. */
final class RuleBench {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBench.class);
    private static final int CALLS = 2_000_000;

    private RuleBench() {}

    public static void main(String[] arguments) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.DERBY);
        data.open(() -> {
            var office = new TestOffice(data);
            var door = new TestDoor(office);
            var anne = person(ACME, "acme-anne", Role.ADMINISTRATOR);
            office.asStaff(() -> office.contracts.open(
                    Optional.of(ACME), TestOffice.holder("Acme"), TestOffice.facts(TestOffice.TODAY)));
            door.as(anne, () -> door.seats.designate("crm", "acme-anne"));
            var threads = ManagementFactory.getThreadMXBean();
            for (var round = 0; round < 5; round++) {
                var begin = threads.getCurrentThreadCpuTime();
                var refused = 0;
                for (var call = 0; call < CALLS; call++) {
                    refused += door.rule.objection(anne, CONTACTS).isPresent() ? 1 : 0;
                }
                LOG.info("{} ns a check, {} refused", (threads.getCurrentThreadCpuTime() - begin) / CALLS, refused);
            }
        });
    }
}
