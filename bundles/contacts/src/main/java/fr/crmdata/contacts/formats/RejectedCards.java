package fr.crmdata.contacts.formats;

import fr.crmdata.api.Language;
import fr.crmdata.contacts.model.ReasonColumn;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Cards that were refused, as they stood, each with the reason in an extension property that nobody reads back. */
public final class RejectedCards implements Closeable {

    /** {@link CardExtras} passes it over. */
    static final String REASON = "X-CRMDATA-REASON";

    private static final String BEGIN = "BEGIN:VCARD";

    private final BufferedWriter writer;
    private final Language language;

    public RejectedCards(Language language, OutputStream out) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.language = language;
    }

    public void write(String reason, String source) throws IOException {
        var lines = source.strip().split("\\R", -1);
        for (var i = 0; i < lines.length; i++) {
            if (!lines[i].toUpperCase(Locale.ROOT).startsWith(REASON)) {
                line(lines[i]);
            }
            if (i == 0 && lines[0].strip().equalsIgnoreCase(BEGIN)) {
                line(REASON + ":" + ReasonColumn.title(language) + ", " + escaped(reason));
            }
        }
    }

    private void line(String text) throws IOException {
        writer.write(text);
        writer.write("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\\R", " ");
    }

    /** Writes what is left; the stream stays open. */
    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
