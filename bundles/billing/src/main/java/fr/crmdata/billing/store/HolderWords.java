package fr.crmdata.billing.store;

import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import java.util.Optional;

/** An account's holder as it lies in a column. */
final class HolderWords {

    private HolderWords() {}

    static void put(Words words, Holder holder) {
        words.put("name", holder.name()).put("iban", holder.iban()).put("bic", holder.bic());
        holder.address().ifPresent(address -> words.put("street", address.street())
                .put("building", address.building())
                .put("postcode", address.postcode())
                .put("town", address.town())
                .put("country", address.country()));
    }

    static Holder get(Words words) {
        var address = words.find("town")
                .map(town -> new Address(
                        words.get("street"), words.get("building"), words.get("postcode"), town, words.get("country")));
        return new Holder(words.get("name"), address, new Iban(words.get("iban")), nonEmpty(words.find("bic")));
    }

    private static Optional<String> nonEmpty(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }
}
