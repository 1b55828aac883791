package fr.crmdata.billing.model.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class EvidenceKindTest {

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }

    @Test
    public void a_kind_is_known_by_its_first_bytes() {
        assertThat(EvidenceKind.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .contains(EvidenceKind.PDF);
        assertThat(EvidenceKind.of(bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0)))
                .contains(EvidenceKind.PNG);
        assertThat(EvidenceKind.of(bytes(0xFF, 0xD8, 0xFF, 0xE0))).contains(EvidenceKind.JPEG);
    }

    @Test
    public void a_page_a_program_and_nothing_are_no_evidence() {
        assertThat(EvidenceKind.of("<html><script>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(EvidenceKind.of("MZ".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(EvidenceKind.of(new byte[0])).isEmpty();
        assertThat(EvidenceKind.of("%PDF-".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }
}
