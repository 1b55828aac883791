package fr.crmdata.billing.books;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.books.Settlement.Purse;
import fr.crmdata.billing.books.Targets.Target;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.Bookings.Client;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Payment;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.NewlyBooked;
import fr.crmdata.billing.store.PaymentStore.Share;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Books money that came in, many payments at once, always in the open transaction. The bank's journal is held from the beginning, so that
 * the same key cannot come in twice at the same moment and numbers follow each other.
 */
@Component(service = Receiving.class)
public final class Receiving {

    private final OperatorDatabase operator;
    private final Targets targets;
    private final PaymentStore payments;
    private final Settlement settlement;
    private final Journal journal;
    private final Conventions conventions;
    private final Telling telling;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Receiving(
            @Reference OperatorDatabase operator,
            @Reference Targets targets,
            @Reference PaymentStore payments,
            @Reference Settlement settlement,
            @Reference Journal journal,
            @Reference Conventions conventions,
            @Reference Telling telling,
            @Reference Events events,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.targets = targets;
        this.payments = payments;
        this.settlement = settlement;
        this.journal = journal;
        this.conventions = conventions;
        this.telling = telling;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Money that a contract knows of.
     *
     * @param told day under which it does
     */
    record Told(NewPayment payment, LocalDate told) {}

    /** Those that are known are left as they are. */
    List<Payment> receive(List<NewPayment> wanted) {
        hold(wanted);
        var known =
                payments.findAll(wanted.stream().map(NewPayment::key).distinct().toList());
        var fresh = new LinkedHashMap<String, NewPayment>();
        for (var payment : wanted) {
            var before = known.get(payment.key());
            if (before == null
                    ? !isSame(fresh.computeIfAbsent(payment.key(), any -> payment), payment)
                    : !isSame(before, payment)) {
                throw new BillingRefusal.KeyTaken(payment.key());
            }
        }
        // A plan may be over once its last instalment is told.
        var open = targets.of(
                fresh.values().stream().map(NewPayment::contract).distinct().toList());
        book(telling.paid(List.copyOf(fresh.values())), open).forEach(payment -> known.put(payment.key(), payment));
        return wanted.stream()
                .map(payment -> Objects.requireNonNull(known.get(payment.key())))
                .toList();
    }

    /** Books what contracts know already, unless it is in the books under its key. */
    void takeOver(List<Told> told) {
        var wanted = told.stream().map(Told::payment).toList();
        hold(wanted);
        var known = payments.findAll(wanted.stream().map(NewPayment::key).toList());
        var missing = told.stream()
                .filter(one -> !known.containsKey(one.payment().key()))
                .toList();
        book(missing, targets.of(contracts(missing)));
    }

    /** Year by year in their order: two who do it do not wait for each other. */
    private void hold(List<NewPayment> wanted) {
        var years = new TreeMap<Integer, LocalDate>();
        wanted.forEach(payment -> years.put(payment.on().getYear(), payment.on()));
        years.values().forEach(day -> journal.hold(Bookings.BANK, day));
    }

    private static boolean isSame(Payment known, NewPayment again) {
        return known.contract().equals(again.contract())
                && known.amount().equals(again.amount())
                && known.on().equals(again.on());
    }

    /** Another text, or other invoices named, is the same payment told in other words. */
    private static boolean isSame(NewPayment one, NewPayment other) {
        return one.contract().equals(other.contract())
                && one.amount().equals(other.amount())
                && one.on().equals(other.on());
    }

    private static List<String> contracts(List<Told> told) {
        return told.stream().map(one -> one.payment().contract()).distinct().toList();
    }

    private List<Payment> book(List<Told> told, Map<String, List<Target>> open) {
        if (told.isEmpty()) {
            return List.of();
        }
        var shares = settlement.pay(told.stream()
                .map(one -> purse(one.payment(), open.getOrDefault(one.payment().contract(), List.of())))
                .toList());
        var clients = telling.clients(contracts(told));
        var booked = new ArrayList<NewlyBooked>();
        byDay(told).forEach((day, some) -> {
            var drafts = some.stream()
                    .map(one -> draft(
                            one.payment(),
                            clients,
                            shares.getOrDefault(one.payment().key(), List.of())))
                    .toList();
            var entries = journal.book(Bookings.BANK, day, drafts);
            for (var place = 0; place < some.size(); place++) {
                var one = some.get(place);
                var payment =
                        payment(one.payment(), shares.getOrDefault(one.payment().key(), List.of()));
                var entry = entries.get(place);
                booked.add(new NewlyBooked(payment, one.told(), entry.date().getYear(), entry.number()));
            }
        });
        payments.insert(booked);
        var all = booked.stream().map(NewlyBooked::payment).toList();
        tell("billing.payment-received", all);
        return all;
    }

    private static Map<LocalDate, List<Told>> byDay(List<Told> told) {
        var days = new TreeMap<LocalDate, List<Told>>();
        told.forEach(one -> days.computeIfAbsent(one.payment().on(), any -> new ArrayList<>())
                .add(one));
        return days;
    }

    /** For those it names, then the others in the order in which they are due. */
    private static Purse purse(NewPayment payment, List<Target> open) {
        var order = new ArrayList<Target>();
        for (var number : payment.invoices()) {
            open.stream().filter(target -> target.number().equals(number)).forEach(order::add);
        }
        var named = List.copyOf(order);
        open.stream().filter(target -> !named.contains(target)).forEach(order::add);
        return new Purse(payment.key(), payment.amount(), payment.on(), order);
    }

    private Journal.Draft draft(NewPayment payment, Map<String, Client> clients, List<Share> shares) {
        var client = Objects.requireNonNull(clients.get(payment.contract()));
        return new Journal.Draft(Pieces.of(payment.key()), place -> conventions
                .bookings()
                .received(place, client, "REGLEMENT " + client.name(), payment.amount(), Settlement.vat(shares)));
    }

    private Payment payment(NewPayment payment, List<Share> shares) {
        return new Payment(
                payment.key(),
                payment.contract(),
                payment.on(),
                payment.amount(),
                payment.way(),
                payment.text(),
                payment.amount().minus(Settlement.sum(shares)),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                operator.caller().name(),
                Optional.empty());
    }

    /** Says what became of payments, to listeners and the audit log. */
    void tell(String type, List<Payment> all) {
        events.publishAll(all.stream()
                .map(payment -> new Event(
                        type,
                        payment.contract(),
                        Map.of("key", payment.key(), "amount", payment.amount().plain())))
                .toList());
        all.forEach(payment -> audit.record(
                type,
                payment.key(),
                Map.of(
                        "contract",
                        payment.contract(),
                        "amount",
                        payment.amount().plain())));
    }
}
