package fr.crmdata.licensing.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, texts, numbers, truths and nulls; numbers with a decimal point stay exact. */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonTree() {}

    /**
     * Null when there is nothing in the file.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException with its place, if it is no JSON
     * @throws IOException if the file cannot be read
     */
    static @Nullable Object read(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var parser = FACTORY.createParser(in)) {
            var tree = parser.nextToken() == null ? null : value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return tree;
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> parser.getLongValue();
            default -> parser.getDecimalValue();
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        var array = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    static String write(@Nullable Object tree) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            write(generator, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(com.fasterxml.jackson.core.JsonGenerator generator, @Nullable Object tree)
            throws IOException {
        if (tree == null) {
            generator.writeNull();
        } else if (tree instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (var entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (tree instanceof List<?> list) {
            generator.writeStartArray();
            for (var item : list) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (tree instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (tree instanceof Number number) {
            generator.writeNumber(number.toString());
        } else {
            generator.writeString(tree.toString());
        }
    }
}
