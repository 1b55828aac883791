package fr.crmdata.licensing.office;

import fr.crmdata.api.Language;
import fr.crmdata.api.contracts.VatPlace;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.model.rules.VatPlaces;
import fr.crmdata.licensing.model.settings.Invoicing;
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

    /**
     * Public: a version that was in force once, or will be.
     *
     * @throws fr.crmdata.licensing.model.OrderRefusal when there is none
     */
    Terms terms(String version);

    /** One question of the suitability checklist; terms 3-1. */
    record Question(String code, String text) {}

    List<Question> checklist(Language language);

    /** Public: what can be ordered today. */
    List<PriceLists.Offer> offers();

    /**
     * Public: an offer that is not shown to everybody, for whoever knows its code.
     *
     * @throws fr.crmdata.licensing.model.OrderRefusal when it is none, or not one of today
     */
    PriceLists.Offer offer(String code);

    /** Public: what a month of one named user costs with an offer today, by module. */
    List<PriceLists.Line> prices(PriceLists.Offer offer);

    /** Public: what an order comes to in each billing period. */
    Quote quote(String offer, Map<String, Integer> seats, int months);

    /** @param lines each module a line, with the offer's discount */
    record Quote(List<SeatLine> lines, Amounts amounts) {
        public Quote {
            lines = List.copyOf(lines);
        }

        /** The same for a client that is elsewhere for VAT. */
        public Quote in(VatPlace place) {
            var percent = VatPlaces.percent(place, Invoicing.defaults().vat());
            return new Quote(lines, Amounts.taxed(amounts.net(), percent));
        }
    }

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
     * Public: takes an order. The same key, or the very same order twice within a day, is one subscription.
     *
     * @param address network address, kept as evidence
     * @param key made by who sends it, for this order; may be empty
     * @return how far it is
     */
    Progress subscribe(Order order, String address, String key);

    /** Public: how far an order is, for whoever has its id. Says nothing about persons. */
    Progress progress(String id);

    /**
     * What may be told to a stranger who has the id.
     *
     * @param done steps done of {@code total}
     * @param step text key of what is being made; empty text when nothing is
     */
    record Progress(String id, State state, String step, int done, int total) {}

    enum State {
        RECEIVED,
        APPROVED,
        /** Database, administrator and modules are being made; a restart goes on. */
        PROVISIONING,
        /** The service is open for a trial; the day after its last one it becomes a contract. */
        READY,
        ACTIVE,
        REFUSED
    }

    /**
     * An order and what became of it.
     *
     * @param lines with the prices that were shown
     * @param client once it is approved; empty text before
     * @param contract once it is opened; empty text before
     * @param step text key of what is being made; empty text when nothing is
     * @param refusal why it was refused, or what stands in the way of making it; empty text for nothing
     * @param decidedBy who approved or refused; empty text before
     * @param job that makes it; empty text before
     */
    record Subscription(
            String id,
            State state,
            Order order,
            List<SeatLine> lines,
            Instant receivedAt,
            String address,
            String client,
            String contract,
            String step,
            String refusal,
            String decidedBy,
            String job,
            Optional<LocalDate> trialUntil) {
        public Subscription {
            lines = List.copyOf(lines);
        }
    }

    /** The newest first. */
    Slice<Subscription> find(Optional<State> state, Optional<String> cursor, int limit);

    long count(State state);

    Subscription get(String id);

    /** An id that the client could have: made of its name, free now. */
    String proposedClient(String id);

    /**
     * Starts to make database, administrator, contract and modules; a crash delays it, and doing it again does nothing twice. Also
     * goes on with what failed.
     *
     * @param client id that it shall have
     * @throws fr.crmdata.licensing.model.OrderRefusal when the id is taken, or the administrator's address is
     */
    Subscription approve(String id, String client);

    /** Says no to an order; ends a trial before it becomes a contract, which locks the client out. */
    Subscription refuse(String id, String reason);

    /** The welcome mail once more, with a new link. */
    void sendWelcomeAgain(String id);
}
