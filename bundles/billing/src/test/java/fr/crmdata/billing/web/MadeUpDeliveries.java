package fr.crmdata.billing.web;

import fr.crmdata.api.mail.Deliveries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of mails, as a test wants it. */
final class MadeUpDeliveries implements Deliveries {

    final Map<String, Delivery> all = new HashMap<>();
    final List<String> confirmed = new ArrayList<>();

    /** A mail with an invoice came back. */
    void bounced(String number, String to, String reason) {
        mailed(number, to, State.BOUNCED, reason);
    }

    void mailed(String number, String to, State state, String reason) {
        var key = "billing-invoice/" + number;
        all.put(key, delivery(key, List.of(to), state, reason));
    }

    private static Delivery delivery(String key, List<String> to, State state, String reason) {
        return new Delivery(key, to, state == State.BOUNCED ? to : List.of(), state, Optional.empty(), reason);
    }

    @Override
    public Optional<Delivery> find(String key) {
        return Optional.ofNullable(all.get(key));
    }

    @Override
    public List<Refused> refused(int limit) {
        return List.of();
    }

    /** An address that says so of itself takes no mail whatever happens. */
    @Override
    public boolean confirm(String address) {
        if (!address.startsWith("never@")) {
            all.replaceAll(
                    (key, mail) -> mail.to().contains(address) ? delivery(key, mail.to(), State.WAITING, "") : mail);
        }
        return confirmed.add(address);
    }

    @Override
    public boolean replace(String address, String by) {
        return false;
    }
}
