package fr.crmdata.licensing.store;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.office.Holder;
import java.util.LinkedHashMap;
import java.util.Map;

/** A holder as it lies in its column. */
final class HolderText {

    private HolderText() {}

    static String of(Holder holder) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", holder.name());
        values.put("person", holder.person());
        values.put("street", holder.street());
        values.put("postalCode", holder.postalCode());
        values.put("city", holder.city());
        values.put("country", holder.country());
        values.put("siren", holder.siren());
        values.put("vatNumber", holder.vatNumber());
        values.put("email", holder.email());
        values.put("language", holder.language().name());
        return StoredText.of(values);
    }

    static Holder read(String text) {
        var values = StoredText.map(text);
        return new Holder(
                value(values, "name"),
                value(values, "person"),
                value(values, "street"),
                value(values, "postalCode"),
                value(values, "city"),
                value(values, "country"),
                value(values, "siren"),
                value(values, "vatNumber"),
                value(values, "email"),
                Language.valueOf(value(values, "language")));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
