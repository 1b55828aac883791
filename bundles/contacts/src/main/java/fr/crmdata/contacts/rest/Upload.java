package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.some;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.activation.DataSource;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent: as the body itself, with its name in the address, or as the first part of a form.
 *
 * @param name without folders; empty text when none was said
 */
record Upload(String name, String mediaType, InputStream content) {

    static final String NAME = "Name of the file; of a form, its part says it";

    Upload {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** How the form looks in the description. */
    @Schema(name = "FileUpload")
    record FormBody(@Schema(type = "string", format = "binary") String file) {}

    static Upload raw(@Nullable String name, @Nullable String contentType, InputStream body) {
        return new Upload(some(name).orElse(""), some(contentType).orElse(MediaType.APPLICATION_OCTET_STREAM), body);
    }

    static Upload form(@Nullable String name, DataSource part) {
        try {
            var own = Optional.ofNullable(part.getName()).orElse("");
            var type = Optional.ofNullable(part.getContentType()).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return new Upload(some(name).orElse(own), type, part.getInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
