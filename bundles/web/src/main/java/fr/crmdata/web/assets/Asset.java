package fr.crmdata.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A file that browsers fetch, kept in memory. */
final class Asset {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8",
            "json", "application/json;charset=UTF-8",
            "woff2", "font/woff2",
            "png", "image/png",
            "webp", "image/webp");

    private final byte[] bytes;
    private final byte[] zipped;
    private final String mediaType;

    private Asset(byte[] bytes, byte[] zipped, String mediaType) {
        this.bytes = bytes;
        this.zipped = zipped;
        this.mediaType = mediaType;
    }

    static Asset read(URL url) {
        try (var in = url.openStream()) {
            var bytes = in.readAllBytes();
            var mediaType = mediaTypeOf(url.getPath());
            return new Asset(bytes, mediaType.contains("charset") ? zip(bytes) : new byte[0], mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
        }
    }

    private static String mediaTypeOf(String path) {
        var type = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("not a kind of file that pages use: " + path);
        }
        return type;
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** The file itself; not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    byte[] zipped() {
        return zipped;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the compressed form is worth sending. */
    boolean isZippable() {
        return zipped.length > 0 && zipped.length < bytes.length;
    }

    boolean isStyle() {
        return mediaType.startsWith("text/css");
    }

    boolean isScript() {
        return mediaType.startsWith("text/javascript");
    }
}
