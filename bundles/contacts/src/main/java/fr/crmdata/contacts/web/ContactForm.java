package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmailText;
import fr.crmdata.api.contacts.Draft.EmploymentText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.api.web.Form;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Drafts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The form of a whole contact. Its fields are called as problems name them: {@code phones[1].number}.
 *
 * @param start what stands in it at first
 * @param isNew whether the contact does not exist yet
 */
public record ContactForm(Ui ui, Form form, Draft start, CustomFields customFields, boolean isNew) {

    /** A short form for new ones: more rows come when they are asked for. */
    private static final int LEAST = 1;

    public String kind() {
        return form.value("kind", start.kind().isEmpty() ? Drafts.key(Kind.PERSON) : start.kind());
    }

    /** An input of a field that is no list. */
    public FieldInput input(String key) {
        var label = ui.fields().labelOf(key, customFields);
        return switch (key) {
            case "honorific" -> new Inputs(ui, customFields).honorific(start.honorific());
            case "status" ->
                FieldInput.choice(key, key, label, start.status(), new Inputs(ui, customFields).statuses());
            case "owner" ->
                FieldInput.choice(key, key, label, start.owner(), new Inputs(ui, customFields).owners(start.owner()));
            case "team" -> FieldInput.choice(key, key, label, start.team(), new Inputs(ui, customFields).teams());
            case "tags" -> FieldInput.of(FieldInput.Kind.TAGS, key, key, label, String.join(", ", start.tags()));
            case "birthday" -> FieldInput.of(FieldInput.Kind.DATE, key, key, label, start.birthday());
            case "description" -> FieldInput.of(FieldInput.Kind.AREA, key, key, label, start.description());
            default -> FieldInput.text(key, key, label, text(key));
        };
    }

    private String text(String key) {
        return switch (key) {
            case "name" -> start.name();
            case "firstName" -> start.firstName();
            case "lastName" -> start.lastName();
            case "jobTitle" -> start.jobTitle();
            case "siren" -> start.siren();
            case "siret" -> start.siret();
            case "vat" -> start.vat();
            case "reference" -> start.reference();
            default -> "";
        };
    }

    /** Inputs of the entries of a list, one row each. */
    public List<List<FieldInput>> rows(String list) {
        var held =
                switch (list) {
                    case "phones" -> start.phones().size();
                    case "emails" -> start.emails().size();
                    case "addresses" -> start.addresses().size();
                    default -> start.webSites().size();
                };
        var rows = form.isRefused() ? places(form.values(), list) : held;
        return IntStream.range(0, Math.max(LEAST, rows))
                .mapToObj(at -> row(list, at))
                .toList();
    }

    /** Inputs of a row; of one behind the last, empty ones. */
    public List<FieldInput> row(String list, int at) {
        var path = list + "[" + at + "]";
        return new Inputs(ui, customFields)
                .entry(list, start, at).stream()
                        .map(input -> list.equals("webSites")
                                ? new FieldInput(
                                        path, path, input.label(), input.kind(), input.value(), input.choices())
                                : new FieldInput(
                                        path + "." + input.name(),
                                        path + "." + input.name(),
                                        input.label(),
                                        input.kind(),
                                        input.value(),
                                        input.choices()))
                        .toList();
    }

    private static int places(Map<String, List<String>> values, String list) {
        return IntStream.range(0, 40)
                .filter(at -> values.keySet().stream().anyMatch(name -> name.startsWith(list + "[" + at + "]")))
                .map(at -> at + 1)
                .max()
                .orElse(0);
    }

    public List<CustomField> custom() {
        return customFields.active();
    }

    public FieldInput input(CustomField definition) {
        var value = start.custom().getOrDefault(definition.key(), "");
        return new Inputs(ui, customFields).custom(definition, value, definition.label(ui.language()));
    }

    public String value(FieldInput input) {
        return form.value(input.name(), input.value());
    }

    public String problem(FieldInput input) {
        return form.problem(input.path()).orElse("");
    }

    /** What was typed, as a draft; what belongs to the other kind of contact is left out. */
    static Draft draft(Map<String, List<String>> posted, CustomFields customFields) {
        Function<String, String> field = name ->
                posted.getOrDefault(name, List.of()).stream().findFirst().orElse("");
        var person = !field.apply("kind").equals(Drafts.key(Kind.ORGANISATION));
        var draft = Draft.builder().kind(Drafts.key(person ? Kind.PERSON : Kind.ORGANISATION));
        if (person) {
            draft.honorific(field.apply("honorific"))
                    .firstName(field.apply("firstName"))
                    .lastName(field.apply("lastName"))
                    .jobTitle(field.apply("jobTitle"))
                    .birthday(field.apply("birthday"))
                    .employment(new EmploymentText(field.apply("named"), "", ""));
        } else {
            draft.name(field.apply("name"))
                    .siren(field.apply("siren"))
                    .siret(field.apply("siret"))
                    .vat(field.apply("vat"));
        }
        lists(posted, field, draft);
        var kind = person ? Kind.PERSON : Kind.ORGANISATION;
        customFields
                .activeFor(kind)
                .forEach(definition -> draft.custom(definition.key(), field.apply("custom." + definition.key())));
        return draft.status(field.apply("status"))
                .tag(field.apply("tags"))
                .owner(field.apply("owner"))
                .team(field.apply("team"))
                .reference(field.apply("reference"))
                .description(field.apply("description"))
                .build();
    }

    private static void lists(Map<String, List<String>> posted, Function<String, String> field, DraftBuilder draft) {
        for (var at = 0; at < places(posted, "phones"); at++) {
            var path = "phones[" + at + "].";
            draft.phone(new PhoneText(
                    field.apply(path + "number"),
                    field.apply(path + "extension"),
                    field.apply(path + "label"),
                    field.apply(path + "comment")));
        }
        for (var at = 0; at < places(posted, "emails"); at++) {
            draft.email(
                    new EmailText(field.apply("emails[" + at + "].address"), field.apply("emails[" + at + "].label")));
        }
        for (var at = 0; at < places(posted, "addresses"); at++) {
            draft.address(address(field, "addresses[" + at + "]."));
        }
        for (var at = 0; at < places(posted, "webSites"); at++) {
            draft.webSite(field.apply("webSites[" + at + "]"));
        }
    }

    /** A country alone is no address. */
    private static AddressText address(Function<String, String> field, String path) {
        var lines = field.apply(path + "lines").lines().toList();
        var postalCode = field.apply(path + "postalCode");
        var town = field.apply(path + "town");
        var empty = postalCode.isBlank() && town.isBlank() && lines.stream().allMatch(String::isBlank);
        return new AddressText(
                lines, postalCode, town, empty ? "" : field.apply(path + "country"), field.apply(path + "label"));
    }
}
