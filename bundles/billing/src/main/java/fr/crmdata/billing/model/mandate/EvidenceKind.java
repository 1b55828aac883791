package fr.crmdata.billing.model.mandate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a signed mandate may be kept as: known by its first bytes, whatever its name says. */
public enum EvidenceKind {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String mediaType;
    private final byte[] mark;

    EvidenceKind(String mediaType, byte[] mark) {
        this.mediaType = mediaType;
        this.mark = mark;
    }

    /** Of a file; empty when it is none of them. */
    public static Optional<EvidenceKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    public String mediaType() {
        return mediaType;
    }
}
