package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.billing.model.collection.ControlSum;
import java.nio.file.Path;

/**
 * A file that may leave: whole, valid, its content fixed by its hash.
 *
 * @param hash SHA-256, in hexadecimal
 */
public record SealedFile(Path path, String hash, long bytes, ControlSum sum) {}
