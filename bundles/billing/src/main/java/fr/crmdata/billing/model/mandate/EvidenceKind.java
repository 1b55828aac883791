package fr.crmdata.billing.model.mandate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a signed mandate may be kept as: known by its first bytes, whatever its name says. */
public enum EvidenceKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff");

    private final String mediaType;
    /** Each sign a byte. */
    private final String mark;

    EvidenceKind(String mediaType, String mark) {
        this.mediaType = mediaType;
        this.mark = mark;
    }

    /** Of a file; empty when it is none of them. */
    public static Optional<EvidenceKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > mark.length()
                && new String(content, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    public String mediaType() {
        return mediaType;
    }
}
