package fr.crmdata.licensing.console;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.Given;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts as they are typed at the console: {@code seats-added 2026-12-01 module=CRM seats=2}. */
final class FactText {

    private FactText() {}

    static Fact read(String kind, String on, List<String> values) {
        return new FactForm(kind, Given.requiredDay("on", on), values(values)).fact();
    }

    /** The same in one piece, with commas: {@code seats-added,2026-12-01,module=CRM,seats=2}. */
    static Fact read(String text) {
        var parts = List.of(text.split(","));
        if (parts.size() < 2) {
            throw new LicensingRefusal.Invalid("fact", "licensing.field.unreadable", "fact", text);
        }
        return read(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }

    static Map<String, String> values(List<String> texts) {
        var values = new LinkedHashMap<String, String>();
        for (var text : texts) {
            var equals = text.indexOf('=');
            if (equals < 1) {
                throw new LicensingRefusal.Invalid("value", "licensing.field.unreadable", "value", text);
            }
            values.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return values;
    }
}
