package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.contract.Fact;
import java.time.LocalDate;
import java.util.Map;

/**
 * A fact in words, as pages, programs and the console enter it and as it is stored.
 *
 * @param kind {@code seats-added}; see {@link FactKind}
 * @param values by the names of the kind's fields, such as {@code seats=7}; what is empty is left out
 */
public record FactForm(String kind, LocalDate on, Map<String, String> values) {

    public FactForm {
        values = Map.copyOf(values);
    }

    public static FactForm of(Fact fact) {
        return FactKind.of(fact).form(fact);
    }

    /** @throws fr.crmdata.licensing.model.LicensingRefusal when the kind is unknown, or naming every field that does not fit */
    public Fact fact() {
        return FactKind.named(kind).fact(this);
    }
}
