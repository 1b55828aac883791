package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.text;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.model.rules.VatNumber;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Holder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The company that a contract is made with, as it is sent and answered. */
@Schema(name = "ContractHolder")
public record HolderBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
        @Schema(description = "Whom letters are addressed to") @Nullable String person,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Schema(description = "ISO 3166, two letters; FR when left out", example = "FR") @Nullable String country,
        @Schema(description = "Nine digits", example = "732829320") @Nullable String siren,
        @Schema(description = "May be left out", example = "FR44732829320") @Nullable String vatNumber,
        @Schema(example = "contact@morel.example") @Nullable String email,
        @Schema(description = "Of its letters: fr when left out", example = "fr") @Nullable String language) {

    static HolderBody of(Holder holder) {
        return new HolderBody(
                holder.name(),
                holder.person(),
                holder.street(),
                holder.postalCode(),
                holder.city(),
                holder.country(),
                holder.siren(),
                holder.vatNumber(),
                holder.email(),
                holder.language().tag());
    }

    Holder holder() {
        return new Holder(
                text(name).strip(),
                text(person),
                text(street),
                text(postalCode),
                text(city),
                country == null ? "FR" : country,
                text(siren),
                VatNumber.plain(text(vatNumber)),
                text(email),
                language == null ? Language.FR : Given.constant(Language.class, "language", language));
    }
}
