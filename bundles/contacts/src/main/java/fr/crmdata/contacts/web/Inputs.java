package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.contacts.model.Countries;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Fields;
import fr.crmdata.contacts.web.FieldInput.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The inputs for each field of a contact. */
final class Inputs {

    private final Ui ui;
    private final CustomFields customFields;

    Inputs(Ui ui, CustomFields customFields) {
        this.ui = ui;
        this.customFields = customFields;
    }

    /** @throws WebRefusal.NoPage when there is no such field to be edited as a whole */
    List<FieldInput> of(Contact contact, String key) {
        var field = Fields.find(key, customFields).orElseThrow(WebRefusal.NoPage::new);
        var draft = Drafts.of(contact.details());
        var label = ui.fields().label(field);
        return switch (key) {
            case "name" -> name(contact.details(), draft);
            case "status" -> List.of(FieldInput.choice(key, key, label, draft.status(), statuses()));
            case "owner" -> List.of(FieldInput.choice(key, key, label, draft.owner(), owners(draft.owner())));
            case "team" -> List.of(FieldInput.choice(key, key, label, draft.team(), teams()));
            case "tags" -> List.of(FieldInput.of(Kind.TAGS, key, "tags", label, String.join(", ", draft.tags())));
            case "birthday" -> List.of(FieldInput.of(Kind.DATE, key, key, label, draft.birthday()));
            case "description" -> List.of(FieldInput.of(Kind.AREA, key, key, label, draft.description()));
            case "jobTitle" -> List.of(FieldInput.text(key, key, label, draft.jobTitle()));
            case "siren" -> List.of(FieldInput.text(key, key, label, draft.siren()));
            case "siret" -> List.of(FieldInput.text(key, key, label, draft.siret()));
            case "vat" -> List.of(FieldInput.text(key, key, label, draft.vat()));
            case "reference" -> List.of(FieldInput.text(key, key, label, draft.reference()));
            default -> List.of(custom(field, draft, label));
        };
    }

    private List<FieldInput> name(ContactDetails details, Draft draft) {
        return details.name() instanceof Name.Person
                ? List.of(
                        honorific(draft.honorific()),
                        path("firstName", "firstName", draft.firstName()),
                        path("lastName", "lastName", draft.lastName()))
                : List.of(path("name", "name", draft.name()));
    }

    FieldInput honorific(String now) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "—");
        List.of("Mme", "M.", "Dr", "Me").forEach(word -> choices.put(word, word));
        choices.putIfAbsent(now, now);
        return FieldInput.choice("honorific", "honorific", label("honorific"), now, choices);
    }

    private String label(String path) {
        return ui.fields().labelOf(path, customFields);
    }

    private FieldInput path(String name, String path, String value) {
        return FieldInput.text(name, path, label(path), value);
    }

    Map<String, String> statuses() {
        return constants("contacts.status", Status.values());
    }

    private Map<String, String> constants(String prefix, Enum<?>[] constants) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(constants).forEach(constant -> choices.put(Drafts.key(constant), ui.word(prefix, constant)));
        return choices;
    }

    /** Those who left are not offered, unless it is theirs. */
    Map<String, String> owners(String now) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", ui.t("contacts.list.nobody"));
        ui.people().active().forEach(member -> choices.put(member.id(), member.name()));
        if (!now.isEmpty()) {
            choices.putIfAbsent(now, ui.people().name(now));
        }
        return choices;
    }

    Map<String, String> teams() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "—");
        ui.people().teams().forEach(team -> choices.put(team.id(), team.name()));
        return choices;
    }

    private FieldInput custom(Field field, Draft draft, String label) {
        var key = field.key();
        var definition = customFields
                .find(key.substring(key.indexOf('.') + 1))
                .filter(known -> key.startsWith("custom."))
                .orElseThrow(WebRefusal.NoPage::new);
        return custom(definition, draft.custom().getOrDefault(definition.key(), ""), label);
    }

    FieldInput custom(CustomField definition, String value, String label) {
        var path = "custom." + definition.key();
        return switch (definition.type()) {
            case TEXT -> FieldInput.text(path, path, label, value);
            case NUMBER -> FieldInput.of(Kind.NUMBER, path, path, label, value.replace('.', decimalSign()));
            case DATE -> FieldInput.of(Kind.DATE, path, path, label, value);
            case CHOICE -> FieldInput.choice(path, path, label, value, choices(definition));
            case YES_NO -> FieldInput.choice(path, path, label, yesOrNo(value), yesAndNo());
        };
    }

    private char decimalSign() {
        return ui.decimal(new java.math.BigDecimal("0.5")).charAt(1);
    }

    private Map<String, String> choices(CustomField definition) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "—");
        definition.choices().forEach(choice -> choices.put(choice.key(), choice.label(ui.language())));
        return choices;
    }

    private static String yesOrNo(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value;
        };
    }

    private Map<String, String> yesAndNo() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "—");
        choices.put("yes", ui.t("contacts.yes"));
        choices.put("no", ui.t("contacts.no"));
        return choices;
    }

    /** Of one entry of a list; {@code at} is its place, or where a new one comes. */
    List<FieldInput> entry(String list, Draft draft, int at) {
        var path = list + "[" + at + "]";
        return switch (list) {
            case "phones" -> phone(path, at(draft.phones(), at));
            case "emails" -> email(path, at(draft.emails(), at));
            case "addresses" -> address(path, at(draft.addresses(), at));
            case "webSites" ->
                List.of(FieldInput.text(
                        "address", path, label(path), at(draft.webSites(), at).orElse("")));
            default -> throw new WebRefusal.NoPage();
        };
    }

    private static <T> Optional<T> at(List<T> list, int at) {
        return at < list.size() ? Optional.of(list.get(at)) : Optional.empty();
    }

    List<FieldInput> phone(String path, Optional<Draft.PhoneText> now) {
        var phone = now.orElse(new Draft.PhoneText("", "", "", ""));
        var shown = phone.number().isEmpty() ? "" : ui.numbers().display(phone.number());
        return List.of(
                FieldInput.of(Kind.PHONE, "number", path + ".number", ui.t("contacts.card.number"), shown),
                FieldInput.choice(
                        "label",
                        path + ".label",
                        ui.t("contacts.card.label"),
                        phone.label(),
                        told(constants("contacts.phone.label", Phone.Label.values()), phone.label())),
                FieldInput.text("extension", path + ".extension", ui.t("contacts.card.extension"), phone.extension()),
                FieldInput.text("comment", path + ".comment", ui.t("contacts.card.comment"), phone.comment()));
    }

    /** Of a new number, the number itself tells whether it is a mobile one. */
    private Map<String, String> told(Map<String, String> labels, String now) {
        if (!now.isEmpty()) {
            return labels;
        }
        var choices = new LinkedHashMap<String, String>();
        choices.put("", ui.t("contacts.card.label.told"));
        choices.putAll(labels);
        return choices;
    }

    List<FieldInput> email(String path, Optional<Draft.EmailText> now) {
        var email = now.orElse(new Draft.EmailText("", "work"));
        return List.of(
                FieldInput.of(Kind.EMAIL, "address", path + ".address", ui.t("contacts.card.email"), email.address()),
                FieldInput.choice(
                        "label",
                        path + ".label",
                        ui.t("contacts.card.label"),
                        email.label(),
                        constants("contacts.email.label", Email.Label.values())));
    }

    List<FieldInput> address(String path, Optional<Draft.AddressText> now) {
        var address = now.orElse(new Draft.AddressText(List.of(), "", "", Countries.FRANCE, "work"));
        return List.of(
                FieldInput.of(
                        Kind.AREA,
                        "lines",
                        path + ".lines",
                        ui.t("contacts.card.lines"),
                        String.join("\n", address.lines())),
                FieldInput.text("postalCode", path + ".postalCode", label(path + ".postalCode"), address.postalCode()),
                FieldInput.text("town", path + ".town", label(path + ".town"), address.town()),
                FieldInput.choice(
                        "country", path + ".country", label(path + ".country"), address.country(), countries()),
                FieldInput.choice(
                        "label",
                        path + ".label",
                        ui.t("contacts.card.label"),
                        address.label(),
                        constants("contacts.address.label", PostalAddress.Label.values())));
    }

    /** France first. */
    Map<String, String> countries() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(Countries.FRANCE, Countries.name(Countries.FRANCE, ui.language()));
        Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, Countries.name(code, ui.language())))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(country -> choices.putIfAbsent(country.getKey(), country.getValue()));
        return choices;
    }
}
