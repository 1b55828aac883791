package fr.crmdata.platform.audit;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.audit.AuditLog.Entry;
import fr.crmdata.platform.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** How an entry of the audit log is tied to the one before it. */
final class Chain {

    private Chain() {}

    /**
     * SHA-256 over the hash of the entry before and every fact of this one, each with its length in front, so that no two
     * entries read the same.
     *
     * @param before hash of the entry before; empty for the first
     * @return 64 hexadecimal digits
     */
    static String hash(
            String before,
            long number,
            Instant at,
            String whoId,
            String who,
            String action,
            String subject,
            Map<String, String> details) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            write(out, before);
            out.writeLong(number);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, whoId);
            write(out, who);
            write(out, action);
            write(out, subject);
            write(out, Json.write(details));
            return Sha256.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** Whether an entry follows the one with that hash and number. */
    static boolean fits(String before, long numberBefore, Entry entry) {
        return entry.number() == numberBefore + 1
                && entry.hash()
                        .equals(hash(
                                before,
                                entry.number(),
                                entry.at(),
                                entry.whoId(),
                                entry.who(),
                                entry.action(),
                                entry.subject(),
                                entry.details()));
    }
}
