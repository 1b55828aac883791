package fr.crmdata.contacts.rest;

import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** A file as an answer: always to be saved, never to be shown, whatever it says it is. */
final class Download {

    private Download() {}

    /** @param entity a stream, or what writes into one */
    static Response of(String name, String mediaType, Object entity) {
        return Response.ok(entity)
                .type(type(mediaType))
                .header("Content-Disposition", disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static MediaType type(String mediaType) {
        try {
            return MediaType.valueOf(mediaType);
        } catch (IllegalArgumentException whateverTheSenderSaid) {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }

    /** RFC 6266: plain letters for the old, all letters for the others. */
    static String disposition(String name) {
        var plain = new StringBuilder();
        var exact = new StringBuilder();
        name.codePoints().forEach(c -> plain.append(isPlain(c) ? Character.toString(c) : "_"));
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isToken(octet)) {
                exact.append((char) octet);
            } else {
                exact.append(String.format("%%%02X", octet & 0xFF));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '/' && c != '%';
    }

    private static boolean isToken(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || "!#$&+-.^_`|~".indexOf(octet) >= 0;
    }
}
