package fr.crmdata.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail that says what became of another one (RFC 3464).
 *
 * @param about the mail that it is about, when it is one of ours
 * @param failures addresses that did not take it for good
 */
record DeliveryReport(Optional<MailId> about, List<Failure> failures) {

    private static final int DEEPEST = 5;
    private static final int MOST_BYTES = 200_000;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    /** @param reason as the other side told it: its words, else its status code */
    record Failure(String address, String reason) {}

    /** Empty when the mail is no report. */
    static Optional<DeliveryReport> of(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        var status = new StringBuilder();
        var original = new StringBuilder();
        collect(mail, status, original, 0);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        var id = MESSAGE_ID.matcher(original);
        return Optional.of(
                new DeliveryReport(id.find() ? MailId.in(id.group(1)) : Optional.empty(), failures(status.toString())));
    }

    private static void collect(Part part, StringBuilder status, StringBuilder original, int depth)
            throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            status.append(text(part)).append("\n\n");
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            original.append(text(part));
        } else if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
            for (var place = 0; place < parts.getCount(); place++) {
                collect(parts.getBodyPart(place), status, original, depth + 1);
            }
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    /** Each block but the first tells of one recipient; only what failed for good counts. */
    private static List<Failure> failures(String status) {
        var failures = new ArrayList<Failure>();
        for (var block : status.split("\n\\s*\n")) {
            var fields = fields(block);
            var address = fields.getOrDefault("original-recipient", fields.getOrDefault("final-recipient", ""));
            if (fields.getOrDefault("action", "").equalsIgnoreCase("failed") && !address.isEmpty()) {
                failures.add(new Failure(value(address).toLowerCase(Locale.ROOT), reason(fields)));
            }
        }
        return failures;
    }

    private static Map<String, String> fields(String block) {
        var fields = new HashMap<String, String>();
        for (var line : block.replaceAll("\n[ \t]+", " ").split("\n")) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static String reason(Map<String, String> fields) {
        var words = value(fields.getOrDefault("diagnostic-code", ""));
        return words.isEmpty() ? fields.getOrDefault("status", "") : words;
    }

    /** Without the type in front of it, such as {@code rfc822;}. */
    private static String value(String field) {
        return field.substring(field.indexOf(';') + 1).strip();
    }
}
