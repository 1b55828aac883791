package fr.crmdata.licensing.model.licence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.licensing.model.licence.LicenceKey.State;
import fr.crmdata.licensing.model.licence.LicenceRefusal.Why;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class KeyRingTest {

    private final Signer first = new Signer();
    private final Signer second = new Signer();
    private final Signer third = new Signer();
    private final KeyRing one = first.ring();
    private final KeyRing two = one.with(second.key);
    private final KeyRing three = two.with(third.key);

    private static byte[] file(KeyRing ring, Signer by) {
        return ring.signed(by.pair.getPrivate()).getBytes(UTF_8);
    }

    private static void refused(Why why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(LicenceRefusal.class, no -> assertThat(no.why())
                .isEqualTo(why));
    }

    @Test
    public void the_newest_key_signs_and_the_older_ones_verify_still() {
        assertThat(three.current().id()).isEqualTo(third.key.id());
        assertThat(three.find(first.key.id()).orElseThrow().state()).isEqualTo(State.RETIRED);
        assertThat(LicenceFile.read(first.file(), three)).isEqualTo(first.licence());
        assertThat(LicenceFile.read(third.file(), three)).isEqualTo(third.licence());
    }

    @Test
    public void nothing_that_a_revoked_key_has_signed_counts() {
        var revoked = three.revoking(first.key.id());
        refused(Why.REVOKED_KEY, () -> LicenceFile.read(first.file(), revoked));
        assertThat(LicenceFile.read(second.file(), revoked)).isEqualTo(second.licence());
    }

    @Test
    public void the_key_that_signs_cannot_be_revoked_nor_one_that_is_not_there() {
        refused(Why.LAST_KEY, () -> three.revoking(third.key.id()));
        refused(Why.UNKNOWN_KEY, () -> three.revoking("none"));
    }

    @Test
    public void a_server_that_missed_a_list_takes_the_next_one() {
        assertThat(one.replacedBy(KeyRing.read(file(three, first)))).isEqualTo(three);
    }

    @Test
    public void an_older_list_does_not_come_back() {
        refused(Why.OLDER_KEYS, () -> three.replacedBy(KeyRing.read(file(two, first))));
    }

    @Test
    public void a_list_of_somebody_else_is_refused() {
        var foreign = new Signer();
        refused(
                Why.UNKNOWN_KEY,
                () -> one.replacedBy(KeyRing.read(file(foreign.ring().with(second.key), foreign))));
        refused(Why.ALTERED, () -> KeyRing.read(file(three, foreign)));
    }

    @Test
    public void after_the_oldest_key_is_revoked_the_next_one_vouches() {
        var revoked = three.revoking(first.key.id());
        assertThat(two.replacedBy(KeyRing.read(file(revoked, second)))).isEqualTo(revoked);
        refused(Why.ALTERED, () -> KeyRing.read(file(revoked, first)));
        refused(Why.REVOKED_KEY, () -> revoked.replacedBy(new KeyRing(99, one.keys())));
    }

    @Test
    public void every_single_changed_byte_of_the_list_is_refused() {
        var file = file(three, first);
        for (var i = 0; i < file.length; i++) {
            for (var bit = 0; bit < 8; bit++) {
                var changed = file.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> KeyRing.read(changed))
                        .as("byte %s, bit %s", i, bit)
                        .isInstanceOf(LicenceRefusal.class);
            }
        }
    }
}
