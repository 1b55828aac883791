package fr.crmdata.licensing.post;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fr.crmdata.api.post.RegisteredMail.Item;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What is to be posted, and to whom. */
final class OrderText {

    private OrderText() {}

    static String of(Item item) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("number", item.number());
            json.writeStringField("service", "registered-with-acknowledgement");
            json.writeStringField("file", item.number() + ".pdf");
            json.writeStringField("sha256", item.sha256());
            json.writeStringField("subject", item.subject());
            json.writeStringField("recipient", item.recipient());
            json.writeStringField("person", item.person());
            json.writeArrayFieldStart("address");
            for (var line : item.address()) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeStringField("country", item.country());
            json.writeStringField("email", item.email());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }
}
