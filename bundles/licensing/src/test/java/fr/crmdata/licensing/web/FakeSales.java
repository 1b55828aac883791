package fr.crmdata.licensing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.office.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One price list, one offer, one subscription. */
final class FakeSales implements PriceLists, Subscriptions {

    private final Access access;
    private final String mark;
    final List<PriceList> lists = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    State state = State.RECEIVED;
    String client = "";

    FakeSales(Access access, String mark) {
        this.access = access;
        this.mark = mark;
        lists.add(new PriceList(
                "2026-1",
                LocalDate.of(2026, 1, 1),
                List.of(
                        new Line("CRM", Price.of("49.00"), Price.of("45.00")),
                        new Line("CALLS", Price.of("29.00"), Price.of("27.00"))),
                Money.of("60.00"),
                Money.of("30.00"),
                "Olga Petit" + mark,
                MadeUp.NOW));
        offers.add(new Offer(
                "essentiel",
                "Essentiel" + mark,
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                List.of("CRM"),
                new BigDecimal("10"),
                12,
                30,
                true));
    }

    @Override
    public List<PriceList> all() {
        access.require(LicensingPermissions.READ);
        return lists;
    }

    @Override
    public PriceList on(LocalDate day) {
        return lists.get(0);
    }

    @Override
    public PriceList publish(
            String version, LocalDate from, List<Line> lines, Money reinstatementFee, Money dataReturnFee) {
        access.require(LicensingPermissions.PRICES);
        if (from.isBefore(MadeUp.TODAY)) {
            throw new LicensingRefusal.Invalid("from", "licensing.field.before", "from");
        }
        var list = new PriceList(version, from, lines, reinstatementFee, dataReturnFee, "Olga Petit", MadeUp.NOW);
        lists.add(0, list);
        return list;
    }

    @Override
    public List<Offer> offers() {
        return offers;
    }

    @Override
    public Offer save(Offer offer) {
        access.require(LicensingPermissions.PRICES);
        offers.removeIf(old -> old.code().equals(offer.code()));
        offers.add(offer);
        return offer;
    }

    @Override
    public void agree(String contract, LocalDate from, String module, Price unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Terms terms() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Terms terms(String version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Question> checklist(Language language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Offer offer(String code) {
        return offers.get(0);
    }

    @Override
    public List<Line> prices(Offer offer) {
        return lists.get(0).lines();
    }

    @Override
    public Quote quote(String offer, Map<String, Integer> seats, int months) {
        return new Quote(List.of(), Amounts.NOTHING);
    }

    @Override
    public Progress subscribe(Order order, String address, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Progress progress(String id) {
        return new Progress(id, state, "", state == State.RECEIVED ? 0 : 3, 5);
    }

    private Subscription subscription() {
        var order = new Order(
                MadeUp.holder("Ateliers Brémond SARL" + mark),
                "Leïla Marchand" + mark,
                "leila@bremond.example",
                "essentiel",
                Map.of("CRM", 8),
                1,
                PaymentMethod.DIRECT_DEBIT,
                "FR7630006000011234567890189",
                Map.of("needs", true),
                "2026-1",
                "9f86d081884c7d659a2feaa0c55ad015",
                true,
                true);
        return new Subscription(
                "u1",
                state,
                order,
                List.of(new SeatLine("CRM", 8, Price.of("44.10"), 1)),
                MadeUp.NOW,
                "192.0.2.17",
                client,
                "",
                "",
                "",
                "",
                "",
                Optional.of(LocalDate.of(2026, 12, 25)));
    }

    @Override
    public Slice<Subscription> find(Optional<State> wanted, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.MANAGE);
        return new Slice<>(
                wanted.map(one -> one == state).orElse(true) ? List.of(subscription()) : List.of(), Optional.empty());
    }

    @Override
    public long count(State wanted) {
        return 1;
    }

    @Override
    public Subscription get(String id) {
        access.require(LicensingPermissions.MANAGE);
        return subscription();
    }

    @Override
    public String proposedClient(String id) {
        return "ateliers-bremond";
    }

    @Override
    public Subscription approve(String id, String chosen) {
        access.require(LicensingPermissions.MANAGE);
        state = State.PROVISIONING;
        client = chosen;
        return subscription();
    }

    @Override
    public Subscription refuse(String id, String reason) {
        access.require(LicensingPermissions.MANAGE);
        state = State.REFUSED;
        return subscription();
    }

    @Override
    public void sendWelcomeAgain(String id) {
        access.require(LicensingPermissions.MANAGE);
    }
}
