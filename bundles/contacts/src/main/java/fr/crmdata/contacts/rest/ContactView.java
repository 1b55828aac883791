package fr.crmdata.contacts.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact as REST answers it. Sent back as it is, it changes nothing.
 *
 * @param name as it stands on a card
 * @param resembling only in answers to saving
 * @param repairs only in answers to saving
 */
@Schema(name = "Contact")
public record ContactView(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What goes into If-Match") long version,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        allowableValues = {"person", "organisation"})
                String kind,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "As it stands on a card") String name,
        @Nullable String honorific,
        @Nullable String firstName,
        @Nullable String lastName,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        allowableValues = {"none", "prospect", "customer", "former-customer"})
                String status,
        @Nullable String jobTitle,
        List<ContactParts.Phone> phones,
        List<ContactParts.Email> emails,
        List<ContactParts.Address> addresses,
        List<String> webSites,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String vat,
        @Nullable LocalDate birthday,
        Collection<String> tags,
        @Schema(description = "Id of the user who looks after it") @Nullable String owner,
        @Schema(description = "Id of the team that looks after it") @Nullable String team,
        @Nullable String reference,
        @Nullable String description,
        @Schema(description = "Values of the client’s own fields, by key") Map<String, Object> custom,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        @Schema(description = "Only of a deleted contact") @Nullable Instant deletedAt,
        @Schema(description = "Id of the contact this one was merged into") @Nullable String mergedInto,
        @Schema(description = "Only after saving: contacts that are possibly the same") @Nullable
                List<Resembling> resembling,
        @Schema(description = "Only after saving: values that were taken after mending them") @Nullable
                List<Repair> repairs) {

    /**
     * A contact that may be the same.
     *
     * @param score 0 to 100
     * @param reason for people
     */
    @Schema(name = "ResemblingContact")
    public record Resembling(
            String id,
            String name,
            @Schema(allowableValues = {"sure", "likely", "possible"}) String strength,
            int score,
            String reason) {}

    /** A value that was taken after mending it. */
    @Schema(name = "ContactRepair")
    public record Repair(String field, String code, String detail) {}
}
