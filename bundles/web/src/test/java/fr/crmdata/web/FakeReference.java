package fr.crmdata.web;

import fr.crmdata.api.rest.ApiReference;
import java.util.List;
import java.util.Optional;

/** An API with one operation. */
final class FakeReference implements ApiReference {

    private final String mark;

    /** @param mark stands in every text */
    FakeReference(String mark) {
        this.mark = mark;
    }

    @Override
    public List<Area> areas() {
        var text = new Shape("string", Optional.empty());
        var contact = new Content("application/json", new Shape("Contact[]", Optional.of("Contact")));
        return List.of(new Area(
                "contacts",
                List.of(new Operation(
                        "listContacts",
                        "GET",
                        "/contacts/{id}",
                        "Finds" + mark,
                        true,
                        List.of(new Parameter("q", "query", text, true, "What is sought" + mark)),
                        List.of(contact),
                        List.of(new Outcome("200", "Found" + mark, List.of(contact)))))));
    }

    @Override
    public Optional<Schema> schema(String name) {
        var size =
                new Property("custom.effectif", new Shape("number", Optional.empty()), true, true, "Effectif" + mark);
        return name.equals("Contact")
                ? Optional.of(new Schema("Contact", "Somebody" + mark, List.of(size)))
                : Optional.empty();
    }
}
