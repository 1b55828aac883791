package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What the declaration of services to businesses of other member states wants to know (CGI 289 B III). */
public final class EuropeanServices {

    private EuropeanServices() {}

    /**
     * What a client owes VAT on itself.
     *
     * @param net before tax; less than nothing where more was credited than invoiced
     */
    public record Client(String vatNumber, String name, Money net) {

        /** As the declaration wants it: without cents, half-up. */
        public long euros() {
            return net.amount().setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
    }

    /** One line for each VAT number, in their order; those that come to nothing are left out. */
    public static List<Client> of(List<Client> documents) {
        var clients = new LinkedHashMap<String, Client>();
        documents.forEach(one -> clients.merge(
                one.vatNumber(),
                one,
                (earlier, later) -> new Client(
                        later.vatNumber(), later.name(), earlier.net().plus(later.net()))));
        var sorted = new ArrayList<>(clients.values());
        sorted.removeIf(client -> client.net().isZero());
        sorted.sort(java.util.Comparator.comparing(Client::vatNumber));
        return List.copyOf(sorted);
    }
}
