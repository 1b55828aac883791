package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.text;
import static fr.crmdata.contacts.rest.Given.texts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.contacts.model.ContactRefusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a program sends it. Nothing is checked here but shapes: it becomes a {@link Draft}, whose reader says what is
 * wrong with which field, under the same names. What {@link ContactView} has beyond it may be sent back and is passed over.
 */
@Schema(
        name = "NewContact",
        description = "Give firstName and lastName, or name; texts are cleaned, numbers taken in any spelling. What an"
                + " answer has besides (id, version …) may be sent back and is passed over.")
@JsonIgnoreProperties({
    "id",
    "version",
    "createdAt",
    "createdBy",
    "updatedAt",
    "updatedBy",
    "deletedAt",
    "mergedInto",
    "resembling",
    "repairs"
})
public record ContactBody(
        @Schema(
                        description = "When left out, the name tells",
                        allowableValues = {"person", "organisation"})
                @Nullable
                String kind,
        @Schema(description = "Of an organisation; of a person when firstName and lastName are left out") @Nullable
                String name,
        @Nullable String honorific,
        @Nullable String firstName,
        @Nullable String lastName,
        @Schema(allowableValues = {"none", "prospect", "customer", "former-customer"}) @Nullable String status,
        @Nullable String jobTitle,
        @Nullable List<ContactParts.@Nullable Phone> phones,
        @Nullable List<ContactParts.@Nullable Email> emails,
        @Nullable List<ContactParts.@Nullable Address> addresses,
        @Nullable List<@Nullable String> webSites,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String vat,
        @Schema(format = "date") @Nullable String birthday,
        @Nullable List<@Nullable String> tags,
        @Schema(description = "Id or e-mail address of the user who looks after it") @Nullable String owner,
        @Schema(description = "Id or name of the team that looks after it") @Nullable String team,
        @Schema(description = "Your own number for it, unique in the address book") @Nullable String reference,
        @Nullable String description,
        @Schema(description = "Values of the client’s own fields, by key") @Nullable
                Map<String, @Nullable Object> custom,
        @Schema(description = "Where a person works; only when creating") @Nullable
                List<ContactParts.@Nullable Employer> employments,
        @Schema(description = "Texts for the timeline; only when creating") @Nullable List<@Nullable String> notes) {

    /** A body that says nothing. */
    static ContactBody empty() {
        return new ContactBody(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    /** @throws ContactRefusal.Invalid when a custom field holds a list or an object */
    Draft draft() {
        var draft = Draft.builder()
                .kind(text(kind))
                .name(text(name))
                .honorific(text(honorific))
                .firstName(text(firstName))
                .lastName(text(lastName));
        addTo(draft);
        each(employments, employer -> draft.employment(ContactParts.Employer.draft(employer)));
        texts(notes).forEach(draft::note);
        return draft.build();
    }

    /** Everything but the name and what belongs to a new contact alone. */
    void addTo(DraftBuilder draft) {
        draft.status(text(status)).jobTitle(text(jobTitle));
        each(phones, phone -> draft.phone(ContactParts.Phone.draft(phone)));
        each(emails, email -> draft.email(ContactParts.Email.draft(email)));
        each(addresses, address -> draft.address(ContactParts.Address.draft(address)));
        texts(webSites).forEach(draft::webSite);
        draft.siren(text(siren)).siret(text(siret)).vat(text(vat)).birthday(text(birthday));
        texts(tags).forEach(draft::tag);
        draft.owner(text(owner)).team(text(team)).reference(text(reference)).description(text(description));
        customTexts().forEach(draft::custom);
    }

    /**
     * @throws ContactRefusal.Invalid when the body says what only a new contact can be told: later, notes and employers have
     *     addresses of their own
     */
    ContactBody ofExisting() {
        var problems = new ArrayList<FieldProblem>();
        if (employments != null && !employments.isEmpty()) {
            problems.add(FieldProblem.of("employments", "contacts.rest.only-new"));
        }
        if (notes != null && !notes.isEmpty()) {
            problems.add(FieldProblem.of("notes", "contacts.rest.only-new"));
        }
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
        return this;
    }

    private static <T> void each(@Nullable List<@Nullable T> list, Consumer<@Nullable T> action) {
        if (list != null) {
            list.forEach(action);
        }
    }

    private Map<String, String> customTexts() {
        var problems = new ArrayList<FieldProblem>();
        var customTexts = new java.util.LinkedHashMap<String, String>();
        if (custom != null) {
            custom.forEach((key, value) -> customText(value)
                    .ifPresentOrElse(
                            text -> customTexts.put(key, text),
                            () -> problems.add(FieldProblem.of("custom." + key, "contacts.rest.custom-shape"))));
        }
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
        return customTexts;
    }

    private static Optional<String> customText(@Nullable Object value) {
        if (value == null) {
            return Optional.of("");
        }
        if (value instanceof BigDecimal number) {
            // A short text such as 1E+999999999 is a number that no memory holds: it stays short and is refused later.
            return Optional.of(Math.abs(number.scale()) <= 50 ? number.toPlainString() : number.toString());
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(value.toString())
                : Optional.empty();
    }
}
