package fr.crmdata.api.files;

import java.time.Instant;

/**
 * A file in a client's database.
 *
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredFile(String id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
