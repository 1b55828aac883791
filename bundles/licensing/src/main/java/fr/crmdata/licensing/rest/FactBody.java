package fr.crmdata.licensing.rest;

import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.Given;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact in words, as it is sent. */
@Schema(
        name = "NewContractFact",
        description = "GET /licensing/fact-kinds says which kinds there are and what each needs")
public record FactBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "seats-added") @Nullable String kind,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate on,
        @Schema(description = "By the names of the kind's fields", example = "{\"module\":\"CRM\",\"seats\":\"2\"}")
                @Nullable
                Map<String, @Nullable String> values) {

    Fact fact() {
        return new FactForm(Given.required("kind", kind), Given.required("on", on), Given.texts(values)).fact();
    }
}
