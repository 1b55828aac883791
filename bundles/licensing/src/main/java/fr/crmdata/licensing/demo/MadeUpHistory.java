package fr.crmdata.licensing.demo;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.demo.DemoData.Size;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a made-up client until today, so that there is something to see on any day on which the demonstration begins.
 *
 * @param from day from which its acts were done, each on its day
 */
record MadeUpHistory(List<Fact> facts, List<String> modules, LocalDate from) {

    private static final BigDecimal WITH_VAT = new BigDecimal("1.20");

    static MadeUpHistory of(Client client, Size size, LocalDate today) {
        if (client.state() == Client.State.CLOSED) {
            return leaving(today);
        }
        return size == Size.LARGE ? paying(today) : unpaid(today);
    }

    /** Twenty months, fourteen users; a price rise that may still be objected to. */
    private static MadeUpHistory paying(LocalDate today) {
        var start = today.minusMonths(20).withDayOfMonth(1);
        var facts = begin(start, PaymentMethod.DIRECT_DEBIT, "79.00", 12);
        facts.add(new Fact.SeatsAdded(start, "call", 6));
        facts.add(new Fact.PriceAgreed(start, "call", Price.of("29.00")));
        facts.add(new Fact.Committed(start, start.plusMonths(24).minusDays(1)));
        var twelve = gross("1122.00");
        for (var due = start; !due.isAfter(today); due = due.plusMonths(1)) {
            facts.add(new Fact.Paid(due, twelve));
        }
        facts.add(new Fact.SeatsAdded(today.minusDays(4), "crm", 2));
        facts.add(new Fact.PriceRiseNotified(today.minusDays(6), "crm", Price.of("82.00")));
        return new MadeUpHistory(facts, List.of("crm", "call"), start);
    }

    /** Seven months on their own server, paid by debit; all paid until now. */
    static MadeUpHistory collected(LocalDate today, int seats) {
        var start = today.minusMonths(7).withDayOfMonth(1);
        var facts = begin(start, PaymentMethod.DIRECT_DEBIT, "49.00", seats);
        var month = gross(Money.of("49.00").times(seats).plain());
        for (var due = start; !due.isAfter(today); due = due.plusMonths(1)) {
            facts.add(new Fact.Paid(due, month));
        }
        return new MadeUpHistory(facts, List.of("crm"), start);
    }

    /** Five months, three users; nothing paid for the last invoice, the formal notice is out. */
    private static MadeUpHistory unpaid(LocalDate today) {
        var start = today.minusDays(16).minusMonths(5);
        var facts = begin(start, PaymentMethod.TRANSFER, "49.00", 3);
        for (var month = 0; month < 5; month++) {
            facts.add(new Fact.Paid(start.plusMonths(month), gross("147.00")));
        }
        facts.add(new Fact.FormalNoticePosted(today.minusDays(4), "L-DEMO", Money.of("216.40"), true));
        return new MadeUpHistory(facts, List.of("crm"), start);
    }

    /** Fourteen months, five users; notice was given, the contract ends within the next weeks and its data can be had then. */
    private static MadeUpHistory leaving(LocalDate today) {
        var start = today.minusDays(8).minusMonths(14);
        var facts = begin(start, PaymentMethod.TRANSFER, "49.00", 5);
        for (var month = 0; month <= 14; month++) {
            facts.add(new Fact.Paid(start.plusMonths(month), gross("245.00")));
        }
        var posted = today.minusDays(12);
        facts.add(new Fact.NoticePosted(posted, "N-DEMO"));
        facts.add(new Fact.LetterPresented(posted.plusDays(2), "N-DEMO"));
        return new MadeUpHistory(facts, List.of("crm"), start);
    }

    private static List<Fact> begin(LocalDate start, PaymentMethod method, String unit, int seats) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Subscribed(start, "2025-01", 1, method));
        facts.add(new Fact.PriceAgreed(start, "crm", Price.of(unit)));
        facts.add(new Fact.SeatsAdded(start, "crm", seats));
        facts.add(new Fact.Activated(start));
        return facts;
    }

    private static Money gross(String net) {
        return Price.of(Money.of(net)).times(WITH_VAT);
    }
}
