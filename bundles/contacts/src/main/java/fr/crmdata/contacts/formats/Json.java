package fr.crmdata.contacts.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;

/** Jackson's streams, without its reflection. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    static String write(Writing writing) {
        try {
            var out = new SegmentedStringWriter(FACTORY._getBufferRecycler());
            try (var json = FACTORY.createGenerator(out)) {
                writing.to(json);
            }
            return out.getAndClear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when the text is not what is read */
    static <T> T read(String text, Reading<T> reading) {
        try (var json = FACTORY.createParser(text)) {
            return reading.from(json);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("unreadable document", e);
        }
    }

    static void start(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("no document");
        }
    }

    /** The text of the value that comes next; empty text, and what it holds passed over, when it is something else. */
    static String text(JsonParser json) throws IOException {
        var token = json.currentToken() == JsonToken.FIELD_NAME ? json.nextToken() : json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return "";
    }
}
