package fr.crmdata.licensing.model.licence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.licensing.model.licence.LicenceFile.Place;
import fr.crmdata.licensing.model.licence.LicenceRefusal.Why;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class LicenceFileTest {

    private final Signer signer = new Signer();

    private static Place at(String now, String lastSeen) {
        return new Place("here", Instant.parse(now), Instant.parse(lastSeen));
    }

    private static Place at(String now) {
        return at(now, now);
    }

    private static void refused(Why why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(LicenceRefusal.class, no -> assertThat(no.why())
                .isEqualTo(why));
    }

    @Test
    public void a_person_can_read_who_may_do_what_until_when() {
        assertThat(new String(signer.file(), UTF_8))
                .contains(
                        "Titulaire      : Dupont & Fils – Élagage\n",
                        "Utilisateurs   : CALL 3, CRM 8\n",
                        "Valable du     : 2026-12-01\n",
                        "Valable au     : 2027-11-30\n",
                        "Jours de grâce : 15\n",
                        "Clé            : " + signer.key.id() + "\n");
    }

    @Test
    public void what_was_written_is_read_again() {
        assertThat(LicenceFile.accept(signer.file(), signer.ring(), at("2026-12-01T08:00:00Z")))
                .isEqualTo(signer.licence());
        var bound = signer.licence(Licence.PRODUCT, Optional.of("here"));
        assertThat(LicenceFile.accept(signer.file(bound), signer.ring(), at("2026-12-01T08:00:00Z")))
                .isEqualTo(bound);
    }

    @Test
    public void every_single_changed_byte_is_refused() {
        var file = signer.file();
        var ring = signer.ring();
        for (var i = 0; i < file.length; i++) {
            for (var bit = 0; bit < 8; bit++) {
                var changed = file.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> LicenceFile.read(changed, ring))
                        .as("byte %s, bit %s", i, bit)
                        .isInstanceOf(LicenceRefusal.class);
            }
        }
    }

    @Test
    public void every_byte_left_out_doubled_or_put_in_is_refused() {
        var file = signer.file();
        var ring = signer.ring();
        var random = new Random(7);
        for (var i = 0; i <= file.length; i++) {
            var at = i;
            var inserted = join(Arrays.copyOf(file, at), new byte[] {(byte) random.nextInt()}, tail(file, at));
            var spaced = join(Arrays.copyOf(file, at), new byte[] {' '}, tail(file, at));
            assertThatThrownBy(() -> LicenceFile.read(inserted, ring))
                    .as("put in at %s", at)
                    .isInstanceOf(LicenceRefusal.class);
            assertThatThrownBy(() -> LicenceFile.read(spaced, ring))
                    .as("space at %s", at)
                    .isInstanceOf(LicenceRefusal.class);
            if (at < file.length) {
                var shorter = join(Arrays.copyOf(file, at), tail(file, at + 1));
                assertThatThrownBy(() -> LicenceFile.read(shorter, ring))
                        .as("without %s", at)
                        .isInstanceOf(LicenceRefusal.class);
            }
        }
    }

    private static byte[] tail(byte[] file, int from) {
        return Arrays.copyOfRange(file, from, file.length);
    }

    private static byte[] join(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    public void every_beginning_of_the_file_is_refused() {
        var file = signer.file();
        for (var i = 0; i < file.length; i++) {
            var cut = Arrays.copyOf(file, i);
            assertThatThrownBy(() -> LicenceFile.read(cut, signer.ring())).isInstanceOf(LicenceRefusal.class);
        }
    }

    @Test
    public void the_other_line_ends_and_the_mark_of_a_windows_editor_are_refused() {
        var text = new String(signer.file(), UTF_8);
        refused(
                Why.UNREADABLE,
                () -> LicenceFile.read(text.replace("\n", "\r\n").getBytes(UTF_8), signer.ring()));
        refused(Why.UNREADABLE, () -> LicenceFile.read(("\uFEFF" + text).getBytes(UTF_8), signer.ring()));
    }

    @Test
    public void a_text_that_says_more_than_the_licence_is_refused_even_with_a_good_signature() {
        var body = LicenceText.of(signer.licence()) + "Utilisateurs   : CRM 5000\n";
        var file = SignedText.sign(body, signer.pair.getPrivate()).text().getBytes(UTF_8);
        refused(Why.UNREADABLE, () -> LicenceFile.read(file, signer.ring()));
    }

    @Test
    public void a_signature_by_an_unknown_key_is_refused() {
        var stranger = new Signer();
        refused(Why.UNKNOWN_KEY, () -> LicenceFile.read(stranger.file(), signer.ring()));
        var borrowed = stranger.file(signer.licence());
        refused(Why.ALTERED, () -> LicenceFile.read(borrowed, signer.ring()));
    }

    @Test
    public void a_licence_for_another_product_or_installation_is_refused() {
        var other = signer.file(signer.licence("other-product", Optional.empty()));
        refused(Why.OTHER_PRODUCT, () -> LicenceFile.accept(other, signer.ring(), at("2026-12-01T08:00:00Z")));
        var elsewhere = signer.file(signer.licence(Licence.PRODUCT, Optional.of("elsewhere")));
        refused(Why.OTHER_INSTALLATION, () -> LicenceFile.accept(elsewhere, signer.ring(), at("2026-12-01T08:00:00Z")));
    }

    @Test
    public void it_is_refused_once_its_grace_is_over() {
        var file = signer.file();
        assertThat(LicenceFile.accept(file, signer.ring(), at("2027-12-15T22:59:59Z")))
                .isEqualTo(signer.licence());
        refused(Why.ENDED, () -> LicenceFile.accept(file, signer.ring(), at("2027-12-15T23:00:00Z")));
    }

    @Test
    public void a_clock_that_was_set_back_is_refused() {
        var file = signer.file();
        refused(
                Why.CLOCK_SET_BACK,
                () -> LicenceFile.accept(file, signer.ring(), at("2027-11-01T08:00:00Z", "2027-12-31T08:00:00Z")));
        refused(Why.CLOCK_SET_BACK, () -> LicenceFile.accept(file, signer.ring(), at("2026-11-20T08:00:00Z")));
    }

    @Test
    public void each_refusal_has_its_sentence_in_both_languages() {
        for (var why : Why.values()) {
            for (var language : fr.crmdata.api.Language.values()) {
                assertThat(new LicenceRefusal(why, "2026-01-01", "2026-02-02").message(language))
                        .doesNotContain("licensing.licence")
                        .doesNotContain("{");
            }
        }
    }
}
