package fr.crmdata.licensing.subscription;

import fr.crmdata.api.clients.ClientId;
import java.text.Normalizer;
import java.util.Locale;

/** Makes an id of a client out of a company's name: {@code Ateliers Brémond & fils} becomes {@code ateliers-bremond-fils}. */
final class ClientNames {

    /** Leaves room for a number behind. */
    private static final int LONGEST = 34;

    private ClientNames() {}

    static String of(String name) {
        var plain = Normalizer.normalize(name.replaceAll("[œŒ]", "oe").replaceAll("[æÆ]", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        var cut =
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$|-+$", "");
        return ClientId.isShaped(cut) && !cut.equals(ClientId.OPERATOR.value()) ? cut : "client";
    }
}
