package fr.crmdata.contacts.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.BusinessIds;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.ContactDetails.WebSite;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one document of {@link ContactDocument}. */
final class DocumentReader {

    static final String FRANCE = "FR";

    private final JsonParser json;

    private String honorific = "";
    private String first = "";
    private String last = "";
    private String organisation = "";
    private Status status = Status.NONE;
    private Optional<String> jobTitle = Optional.empty();
    private final List<Phone> phones = new ArrayList<>(2);
    private final List<Email> emails = new ArrayList<>(2);
    private final List<PostalAddress> addresses = new ArrayList<>(2);
    private final List<WebSite> webSites = new ArrayList<>(2);
    private Optional<String> siren = Optional.empty();
    private Optional<String> siret = Optional.empty();
    private Optional<String> vat = Optional.empty();
    private Optional<LocalDate> birthday = Optional.empty();
    private final SortedSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<String> owner = Optional.empty();
    private Optional<String> team = Optional.empty();
    private Optional<String> reference = Optional.empty();
    private Optional<String> description = Optional.empty();
    private final SortedMap<String, Object> custom = new TreeMap<>();

    DocumentReader(JsonParser json) {
        this.json = json;
    }

    ContactDetails read() throws IOException {
        Json.start(json);
        for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            var token = json.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                readText(key, json.getText());
            } else {
                readStructure(key, token);
            }
        }
        var name =
                organisation.isEmpty() ? new Name.Person(honorific, first, last) : new Name.Organisation(organisation);
        return new ContactDetails(
                name,
                status,
                jobTitle,
                phones,
                emails,
                addresses,
                webSites,
                siren.isPresent() || siret.isPresent() || vat.isPresent()
                        ? new BusinessIds(siren, siret, vat)
                        : BusinessIds.none(),
                birthday,
                tags,
                owner,
                team,
                reference,
                description,
                custom);
    }

    private void readText(String key, String text) {
        switch (key) {
            case "honorific" -> honorific = text;
            case "first" -> first = text;
            case "last" -> last = text;
            case "org" -> organisation = text;
            case "status" -> status = constant(Status.class, text, Status.NONE);
            case "job" -> jobTitle = Optional.of(text);
            case "siren" -> siren = Optional.of(text);
            case "siret" -> siret = Optional.of(text);
            case "vat" -> vat = Optional.of(text);
            case "birthday" -> birthday = Optional.of(LocalDate.parse(text));
            case "owner" -> owner = Optional.of(text);
            case "team" -> team = Optional.of(text);
            case "ref" -> reference = Optional.of(text);
            case "text" -> description = Optional.of(text);
            default -> {
                // Written by a newer bundle.
            }
        }
    }

    private void readStructure(String key, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT && key.equals("custom")) {
            readCustom();
            return;
        }
        if (token != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        switch (key) {
            case "phones" -> readEach(this::readPhone);
            case "emails" -> readEach(this::readEmail);
            case "addresses" -> readEach(this::readAddress);
            case "web" -> readTexts().forEach(address -> webSites.add(new WebSite(address)));
            case "tags" -> tags.addAll(readTexts());
            default -> json.skipChildren();
        }
    }

    private interface Part {
        void read() throws IOException;
    }

    private void readEach(Part part) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                part.read();
            } else {
                json.skipChildren();
            }
        }
    }

    private List<String> readTexts() throws IOException {
        var texts = new ArrayList<String>(4);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
            } else {
                json.skipChildren();
            }
        }
        return texts;
    }

    private void readPhone() throws IOException {
        var number = "";
        var extension = "";
        var label = Phone.Label.WORK;
        var comment = "";
        for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            var text = Json.text(json);
            switch (key) {
                case "n" -> number = text;
                case "x" -> extension = text;
                case "l" -> label = constant(Phone.Label.class, text, Phone.Label.OTHER);
                case "c" -> comment = text;
                default -> {
                    // Written by a newer bundle.
                }
            }
        }
        phones.add(new Phone(number, extension, label, comment));
    }

    private void readEmail() throws IOException {
        var address = "";
        var label = Email.Label.WORK;
        for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            var text = Json.text(json);
            switch (key) {
                case "a" -> address = text;
                case "l" -> label = constant(Email.Label.class, text, Email.Label.OTHER);
                default -> {
                    // Written by a newer bundle.
                }
            }
        }
        emails.add(new Email(address, label));
    }

    private void readAddress() throws IOException {
        var lines = List.<String>of();
        var postalCode = "";
        var town = "";
        var country = FRANCE;
        var label = PostalAddress.Label.WORK;
        for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            if (key.equals("s") && json.nextToken() == JsonToken.START_ARRAY) {
                lines = readTexts();
                continue;
            }
            var text = Json.text(json);
            switch (key) {
                case "p" -> postalCode = text;
                case "t" -> town = text;
                case "y" -> country = text;
                case "l" -> label = constant(PostalAddress.Label.class, text, PostalAddress.Label.OTHER);
                default -> {
                    // Written by a newer bundle.
                }
            }
        }
        addresses.add(new PostalAddress(lines, postalCode, town, country, label));
    }

    private void readCustom() throws IOException {
        for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            switch (json.nextToken()) {
                case VALUE_STRING -> custom.put(key, json.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> custom.put(key, json.getDecimalValue());
                case VALUE_TRUE -> custom.put(key, true);
                case VALUE_FALSE -> custom.put(key, false);
                case START_OBJECT -> readDate(key);
                default -> json.skipChildren();
            }
        }
    }

    private void readDate(String key) throws IOException {
        for (var inner = json.nextFieldName(); inner != null; inner = json.nextFieldName()) {
            var text = Json.text(json);
            if (inner.equals("date")) {
                custom.put(key, LocalDate.parse(text));
            }
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException newer) {
            return otherwise;
        }
    }
}
