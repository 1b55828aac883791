package fr.crmdata.billing.store;

import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.invoice.Trader;
import java.util.LinkedHashMap;

/** Who sells or buys, as it lies in its column. */
final class TraderText {

    private TraderText() {}

    static String of(Trader trader) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", trader.name());
        values.put("siren", trader.siren());
        values.put("vat", trader.vatNumber());
        values.put("street", trader.address().street());
        values.put("building", trader.address().building());
        values.put("postcode", trader.address().postcode());
        values.put("town", trader.address().town());
        values.put("country", trader.address().country());
        values.put("legal", trader.legalNote());
        values.values().removeIf(String::isEmpty);
        return StoredText.of(values);
    }

    static Trader read(String text) {
        var values = StoredText.map(text);
        return new Trader(
                values.getOrDefault("name", ""),
                values.getOrDefault("siren", ""),
                values.getOrDefault("vat", ""),
                new Address(
                        values.getOrDefault("street", ""),
                        values.getOrDefault("building", ""),
                        values.getOrDefault("postcode", ""),
                        values.getOrDefault("town", ""),
                        values.getOrDefault("country", "")),
                values.getOrDefault("legal", ""));
    }
}
