package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.Draft.Photo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Tells pictures by their first bytes, whatever the sender calls them: what browsers show and no script can hide in. */
public final class Pictures {

    private static final Map<String, String> BEGINNINGS = Map.of(
            "\u00FF\u00D8\u00FF", "image/jpeg",
            "\u0089PNG\r\n\u001A\n", "image/png",
            "GIF87a", "image/gif",
            "GIF89a", "image/gif");

    private Pictures() {}

    /** The picture with its true media type; empty when it is none, or too large. */
    public static Optional<Photo> checked(Photo photo) {
        var content = photo.content();
        if (content.length > Limits.PHOTO_BYTES || content.length < 12) {
            return Optional.empty();
        }
        var head = new String(content, 0, 12, StandardCharsets.ISO_8859_1);
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return Optional.of(new Photo("image/webp", content));
        }
        return BEGINNINGS.entrySet().stream()
                .filter(beginning -> head.startsWith(beginning.getKey()))
                .findFirst()
                .map(beginning -> new Photo(beginning.getValue(), content));
    }
}
