package fr.crmdata.platform.work;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import org.junit.Test;

public class PendingWorkTest extends DatabaseTest {

    public PendingWorkTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Test
    public void who_was_entered_before_a_crash_spoils_no_transaction_after_it() {
        new PendingWork(data.operatorWork()).expect(ClientId.OPERATOR);
        var restarted = new PendingWork(data.operatorWork());
        data.operatorWork().inOne(() -> {
            restarted.expect(ClientId.OPERATOR);
            restarted.expect(ACME);
            assertThat(restarted.leftOver()).containsExactlyInAnyOrder(ClientId.OPERATOR, ACME);
        });
        restarted.settle(ACME);
        assertThat(restarted.leftOver()).containsExactly(ClientId.OPERATOR);
        restarted.expect(ACME);
        assertThat(restarted.leftOver()).containsExactlyInAnyOrder(ClientId.OPERATOR, ACME);
    }
}
