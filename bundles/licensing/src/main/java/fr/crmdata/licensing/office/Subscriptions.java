package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From the public page to an open service. What a newcomer calls needs nobody to be signed in; the operator's part needs
 * {@code licensing:manage}.
 */
public interface Subscriptions {

    /**
     * A version of the terms.
     *
     * @param hash SHA-256 of the text in hexadecimal digits
     */
    record Terms(String version, LocalDate from, String text, String hash) {}

    /** Public: those in force today. */
    Terms terms();

    /** One question of the suitability checklist; terms 3-1. */
    record Question(String code, String text) {}

    List<Question> checklist(String language);

    /** Public: what can be ordered today. */
    List<PriceLists.Offer> offers();

    /** Public: what an order comes to in a month. */
    Amounts quote(String offer, Map<String, Integer> seats, int months);

    /**
     * What a newcomer sends.
     *
     * @param seats named users by module
     * @param months 1, or 12 to pay by the year
     * @param answers to the checklist by code; all must be there
     * @param termsHash of the text that was shown
     * @param accepted the terms
     * @param trial first a trial, if the offer has one
     */
    record Order(
            Holder holder,
            String administrator,
            String administratorEmail,
            String offer,
            Map<String, Integer> seats,
            int months,
            PaymentMethod method,
            String iban,
            Map<String, Boolean> answers,
            String termsVersion,
            String termsHash,
            boolean accepted,
            boolean trial) {
        public Order {
            seats = Map.copyOf(seats);
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Public: takes an order.
     *
     * @param address network address, kept as evidence
     */
    Subscription subscribe(Order order, String address);

    enum State {
        RECEIVED,
        APPROVED,
        /** Database, administrator and modules are being made; a restart goes on. */
        PROVISIONING,
        /** The mail is out; the first sign-in activates. */
        READY,
        ACTIVE,
        REFUSED
    }

    /**
     * @param client once it is approved; empty text before
     * @param contract once it is approved; empty text before
     * @param step what is being made; empty text when nothing is
     */
    record Subscription(
            String id,
            State state,
            Order order,
            Instant receivedAt,
            String address,
            String client,
            String contract,
            String step,
            String refusal,
            Optional<LocalDate> trialUntil) {}

    List<Subscription> all(Optional<State> state);

    Subscription get(String id);

    /**
     * Starts to make database, administrator and modules.
     *
     * @param client id that it shall have
     */
    Subscription approve(String id, String client);

    Subscription refuse(String id, String reason);
}
