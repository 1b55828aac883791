package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.text;

import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.rest.ContractViews.AmountsView;
import fr.crmdata.licensing.rest.ContractViews.LineView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Orders as they are sent and answered. */
final class SubscriptionViews {

    private SubscriptionViews() {}

    @Schema(name = "Terms")
    record TermsView(
            String version, LocalDate from, @Schema(description = "SHA-256 of the text") String hash, String text) {

        static TermsView of(Subscriptions.Terms terms) {
            return new TermsView(terms.version(), terms.from(), terms.hash(), terms.text());
        }
    }

    @Schema(name = "SuitabilityQuestion")
    record QuestionView(String code, String text) {}

    @Schema(name = "OfferPrice")
    record PriceView(
            String module,
            @Schema(description = "A month of one user before tax, paid by the month", example = "49.00") String unit,
            @Schema(description = "The same when a year is paid at once", example = "45.00") String yearUnit) {

        static PriceView of(PriceLists.Line line) {
            return new PriceView(
                    line.module(), line.unit().toString(), line.yearUnit().toString());
        }
    }

    @Schema(name = "PublicOffer")
    record OfferView(String code, String name, int commitmentMonths, int trialDays, List<PriceView> prices) {

        static OfferView of(PriceLists.Offer offer, List<PriceLists.Line> prices) {
            return new OfferView(
                    offer.code(),
                    offer.name(),
                    offer.commitmentMonths(),
                    offer.trialDays(),
                    prices.stream().map(PriceView::of).toList());
        }
    }

    @Schema(name = "QuoteRequest")
    record QuoteBody(
            @Nullable String offer,
            @Schema(example = "{\"CRM\":8}") @Nullable Map<String, @Nullable Integer> seats,
            @Schema(description = "1, or 12 to pay by the year", example = "1") @Nullable Integer months,
            @Schema(description = "Two letters, for VAT; FR when left out", example = "FR") @Nullable String country,
            @Schema(description = "Tells French territories apart, for VAT") @Nullable String postalCode,
            @Schema(description = "One of another member state means reverse charge") @Nullable String vatNumber) {}

    @Schema(name = "Quote")
    record QuoteView(List<LineView> lines, @Schema(description = "Of each billing period") AmountsView amounts) {

        static QuoteView of(Subscriptions.Quote quote) {
            return new QuoteView(quote.lines().stream().map(LineView::of).toList(), AmountsView.of(quote.amounts()));
        }
    }

    @Schema(name = "SubscriptionOrder")
    record OrderBody(
            @Nullable String name,
            @Nullable String person,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Schema(example = "FR") @Nullable String country,
            @Nullable String siren,
            @Schema(example = "FR44732829320") @Nullable String vatNumber,
            @Nullable String email,
            @Schema(example = "fr") @Nullable String language,
            @Schema(description = "The first administrator's name") @Nullable String administrator,
            @Nullable String administratorEmail,
            @Nullable String offer,
            @Schema(example = "{\"CRM\":8}") @Nullable Map<String, @Nullable Integer> seats,
            @Schema(example = "1") @Nullable Integer months,
            @Schema(description = "DIRECT_DEBIT or TRANSFER") @Nullable String method,
            @Schema(description = "Of the account to be debited") @Nullable String iban,
            @Schema(description = "To the checklist, by code; all of them", example = "{\"browser\":true}") @Nullable
                    Map<String, @Nullable Boolean> answers,
            @Nullable String termsVersion,
            @Nullable String termsHash,
            @Schema(description = "That the terms are accepted") @Nullable Boolean accepted,
            @Schema(description = "First a trial, if the offer has one") @Nullable Boolean trial) {

        Subscriptions.Order order() {
            var company =
                    new HolderBody(name, person, street, postalCode, city, country, siren, vatNumber, email, language);
            Holder holder = company.holder();
            return new Subscriptions.Order(
                    holder,
                    text(administrator),
                    text(administratorEmail),
                    text(offer),
                    seats(seats),
                    months == null ? 1 : months,
                    Given.constantIfAny(PaymentMethod.class, "method", method)
                            .orElseThrow(() -> new OrderRefusal.Invalid("method", "licensing.order.missing")),
                    text(iban),
                    known(answers),
                    text(termsVersion),
                    text(termsHash),
                    Boolean.TRUE.equals(accepted),
                    Boolean.TRUE.equals(trial));
        }

        private static <T> Map<String, T> known(@Nullable Map<String, @Nullable T> given) {
            var known = new HashMap<String, T>();
            if (given != null) {
                given.forEach((key, value) -> {
                    if (value != null) {
                        known.put(key, value);
                    }
                });
            }
            return known;
        }

        static Map<String, Integer> seats(@Nullable Map<String, @Nullable Integer> given) {
            return known(given);
        }
    }

    @Schema(name = "SubscriptionProgress")
    record ProgressView(
            String id,
            @Schema(description = "RECEIVED, APPROVED, PROVISIONING, READY, ACTIVE, REFUSED") String state,
            int done,
            int total) {

        static ProgressView of(Subscriptions.Progress progress) {
            return new ProgressView(progress.id(), progress.state().name(), progress.done(), progress.total());
        }
    }

    @Schema(name = "Subscription")
    record View(
            String id,
            String state,
            HolderBody holder,
            String administrator,
            String administratorEmail,
            String offer,
            List<LineView> lines,
            int months,
            String method,
            @Nullable String iban,
            Map<String, Boolean> answers,
            String termsVersion,
            String termsHash,
            boolean trial,
            Instant receivedAt,
            @Schema(description = "Network address the order came from") String address,
            @Nullable String client,
            @Nullable String contract,
            @Schema(description = "Why it was refused, or what stands in the way") @Nullable String refusal,
            @Nullable String decidedBy,
            @Schema(description = "Look at /api/v1/jobs/{job}") @Nullable String job,
            @Nullable LocalDate trialUntil) {

        static View of(Subscriptions.Subscription subscription) {
            var order = subscription.order();
            return new View(
                    subscription.id(),
                    subscription.state().name(),
                    HolderBody.of(order.holder()),
                    order.administrator(),
                    order.administratorEmail(),
                    order.offer(),
                    subscription.lines().stream().map(LineView::of).toList(),
                    order.months(),
                    order.method().name(),
                    orNull(order.iban()),
                    new TreeMap<>(order.answers()),
                    order.termsVersion(),
                    order.termsHash(),
                    order.trial(),
                    subscription.receivedAt(),
                    subscription.address(),
                    orNull(subscription.client()),
                    orNull(subscription.contract()),
                    orNull(subscription.refusal()),
                    orNull(subscription.decidedBy()),
                    orNull(subscription.job()),
                    subscription.trialUntil().orElse(null));
        }
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Schema(name = "SubscriptionList")
    record Page(List<View> items, long waiting, @Schema(description = Paging.NEXT) @Nullable String next) {}
}
