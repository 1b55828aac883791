package fr.crmdata.billing.office;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** What shows that a mandate was signed: the scan of the paper, or the document that was signed electronically. Nothing is ever removed. */
public interface MandateEvidence {

    /** Most bytes of one file. */
    long MOST_BYTES = 10_000_000;

    /**
     * Keeps a file with a mandate, revoked ones too: proof is asked for years later. The same content is kept once. Needs
     * {@code billing:collect}.
     *
     * @param name as it was called where it comes from
     * @param content a PDF, PNG or JPEG of at most {@link #MOST_BYTES}
     * @throws fr.crmdata.api.Refusal when there is no such mandate, or the file is too large or of another kind
     */
    Evidence keep(String reference, String name, InputStream content);

    /** Of a mandate, the earliest first. Needs {@code billing:read}. */
    List<Evidence> of(String reference);

    /**
     * One of a mandate's files, as it came; that somebody looked is noted. Needs {@code billing:read}.
     *
     * @throws fr.crmdata.api.Refusal when the mandate has no such file
     */
    Opened open(String reference, String id);

    /**
     * A file that was kept.
     *
     * @param bytes its size
     * @param hash SHA-256 of the content, 64 hexadecimal digits
     */
    record Evidence(
            String id, String mandate, String name, String mediaType, long bytes, String hash, String by, Instant at) {}

    /** A file with its content, to be read once and closed. */
    record Opened(Evidence evidence, InputStream content) {}
}
