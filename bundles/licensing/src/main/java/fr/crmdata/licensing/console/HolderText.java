package fr.crmdata.licensing.console;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.rules.VatNumber;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Holder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who a contract is made with as it is typed at the console: {@code "name=Morel SARL" city=Lyon siren=732829320}. */
final class HolderText {

    private static final Holder NOBODY = new Holder("", "", "", "", "", "FR", "", "", "", Language.FR);

    private HolderText() {}

    static Holder read(List<String> values) {
        return read(NOBODY, values);
    }

    /** @param before what is not said stays as it was there */
    static Holder read(Holder before, List<String> values) {
        var said = FactText.values(values);
        var known = words(before);
        var unknown = said.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .map(name -> FieldProblem.of(name, "licensing.field.unknown", name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new LicensingRefusal.Invalid(unknown);
        }
        known.putAll(said);
        return new Holder(
                text(known, "name"),
                text(known, "person"),
                text(known, "street"),
                text(known, "postalCode"),
                text(known, "city"),
                text(known, "country"),
                text(known, "siren"),
                VatNumber.plain(text(known, "vatNumber")),
                text(known, "email"),
                Given.constant(Language.class, "language", text(known, "language")));
    }

    /** As it is typed: by the names of its parts. */
    static Map<String, String> words(Holder holder) {
        var known = new LinkedHashMap<String, String>();
        known.put("name", holder.name());
        known.put("person", holder.person());
        known.put("street", holder.street());
        known.put("postalCode", holder.postalCode());
        known.put("city", holder.city());
        known.put("country", holder.country());
        known.put("siren", holder.siren());
        known.put("vatNumber", holder.vatNumber());
        known.put("email", holder.email());
        known.put("language", holder.language().tag());
        return known;
    }

    private static String text(Map<String, String> values, String name) {
        return values.getOrDefault(name, "").strip();
    }
}
