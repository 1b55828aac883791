package fr.crmdata.web.dispatch;

import fr.crmdata.api.web.Visit;
import fr.crmdata.web.WebRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a form sends: fields, and files that lie in the server's temporary folder until it is closed. */
record Posted(Map<String, List<String>> fields, Map<String, Visit.Upload> uploads, Collection<Part> parts)
        implements AutoCloseable {

    static final Posted NOTHING = new Posted(Map.of(), Map.of(), List.of());

    /** Most that one file, and all files of a form, may have. */
    static final long MOST_FILE_BYTES = 256_000_000;

    private static final int MOST_FIELD_BYTES = 2_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(Posted.class);

    static Posted read(HttpServletRequest request) throws IOException {
        var type = String.valueOf(request.getContentType());
        if (type.startsWith("multipart/form-data")) {
            return multipart(request);
        }
        return type.startsWith("application/x-www-form-urlencoded") ? encoded(request) : NOTHING;
    }

    private static Posted encoded(HttpServletRequest request) throws IOException {
        var body = text(request.getInputStream());
        return new Posted(Address.parameters(body), Map.of(), List.of());
    }

    private static Posted multipart(HttpServletRequest request) throws IOException {
        Collection<Part> parts;
        try {
            parts = request.getParts();
        } catch (IllegalStateException e) {
            throw new WebRefusal.TooLarge(MOST_FILE_BYTES / 1_000_000);
        } catch (ServletException | IOException e) {
            throw new WebRefusal.Unreadable();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        var uploads = new HashMap<String, Visit.Upload>();
        for (var part : parts) {
            if (part.getSubmittedFileName() == null) {
                fields.computeIfAbsent(part.getName(), any -> new ArrayList<>()).add(text(part.getInputStream()));
            } else if (part.getSize() > 0) {
                uploads.put(part.getName(), upload(part));
            }
        }
        return new Posted(fields, uploads, parts);
    }

    /** Some browsers send the whole path of a file; its last part is enough. */
    private static Visit.Upload upload(Part part) throws IOException {
        var name = part.getSubmittedFileName();
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var type = part.getContentType();
        return new Visit.Upload(bare, type == null ? "application/octet-stream" : type, part.getInputStream());
    }

    private static String text(InputStream in) throws IOException {
        var bytes = in.readNBytes(MOST_FIELD_BYTES + 1);
        if (bytes.length > MOST_FIELD_BYTES) {
            throw new WebRefusal.TooLarge(MOST_FIELD_BYTES / 1_000_000);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        parts.forEach(part -> {
            try {
                part.delete();
            } catch (IOException e) {
                LOG.warn("an uploaded file stays in the temporary folder", e);
            }
        });
    }
}
