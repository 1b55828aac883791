package fr.crmdata.licensing.model;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Covered;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ground;
import fr.crmdata.licensing.model.contract.Party;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.Instalments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ten years of anything, likely or not. */
public final class RandomContracts {

    public static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);
    public static final LocalDate END = LocalDate.of(2027, 12, 31);

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();

    private RandomContracts(long seed) {
        random = new Random(seed);
    }

    /** The same for the same seed. */
    public static List<Fact> facts(long seed) {
        return new RandomContracts(seed).build();
    }

    private List<Fact> build() {
        var start = BEGIN.plusDays(random.nextInt(900));
        var method = random.nextBoolean() ? PaymentMethod.DIRECT_DEBIT : PaymentMethod.TRANSFER;
        facts.add(new Fact.Subscribed(start, "1", random.nextInt(6) == 0 ? 12 : 1, method));
        facts.add(new Fact.PriceAgreed(start, "CRM", Price.of("49.00")));
        facts.add(new Fact.PriceAgreed(start, "CALL", Price.of("79.5")));
        facts.add(new Fact.SeatsAdded(start, "CRM", 1 + random.nextInt(9)));
        facts.add(new Fact.Activated(start.plusDays(random.nextInt(5))));
        if (random.nextInt(3) == 0) {
            facts.add(new Fact.Committed(start, start.plusMonths(random.nextInt(40))));
        }
        for (var count = random.nextInt(25); count > 0; count--) {
            some(day(start));
        }
        if (random.nextInt(3) > 0) {
            for (var due = start; due.isBefore(END); due = due.plusMonths(1)) {
                facts.add(new Fact.Paid(due.plusDays(random.nextInt(40) == 0 ? 60 : random.nextInt(4)), amount()));
            }
        }
        return facts;
    }

    private void some(LocalDate day) {
        var letter = "L" + facts.size();
        switch (random.nextInt(20)) {
            case 0, 1 -> facts.add(new Fact.SeatsAdded(day, module(), 1 + random.nextInt(4)));
            case 2 -> facts.add(new Fact.SeatsRemoved(day, module(), 1 + random.nextInt(2)));
            case 3 -> {
                facts.add(new Fact.PriceRiseNotified(day, module(), Price.of("8" + random.nextInt(10) + ".25")));
                if (random.nextInt(5) == 0) {
                    facts.add(new Fact.Objected(day.plusDays(random.nextInt(40))));
                }
            }
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    facts.add(new Fact.NoticePosted(day, letter));
                    facts.add(new Fact.LetterPresented(day.plusDays(random.nextInt(6)), letter));
                }
            }
            case 5, 6, 7 -> facts.add(new Fact.FormalNoticePosted(day, letter, amount(), random.nextBoolean()));
            case 8 -> facts.add(new Fact.PaymentReturned(day, amount(), "AM04"));
            case 9 -> {
                facts.add(new Fact.ForceMajeureBegan(day, "flood"));
                if (random.nextBoolean()) {
                    facts.add(new Fact.ForceMajeureEnded(day.plusDays(random.nextInt(70))));
                } else {
                    facts.add(new Fact.ForceMajeureLetterPosted(day.plusDays(random.nextInt(70)), Party.CLIENT));
                }
            }
            case 10 -> facts.add(new Fact.InsolvencyOpened(day));
            case 11 -> {
                facts.add(new Fact.BreachNoticePosted(day, letter, Party.OPERATOR));
                facts.add(new Fact.LetterPresented(day.plusDays(random.nextInt(6)), letter));
            }
            case 12 -> facts.add(new Fact.ServiceDelivered(day, "training", amount()));
            case 13 -> facts.add(new Fact.FraudReported(day));
            case 14 -> facts.add(new Fact.Withdrawn(day, facts.get(random.nextInt(facts.size())), "mistake"));
            case 15 -> {
                facts.add(new Fact.DunningPaused(day, day.plusDays(random.nextInt(60)), "talks"));
                if (random.nextBoolean()) {
                    facts.add(new Fact.DunningResumed(day.plusDays(random.nextInt(40))));
                }
            }
            case 16, 17 -> facts.add(plan(day));
            case 18 -> facts.add(new Fact.RecoveryCostsProven(day, periodInvoice(day, 1), amount(), letter));
            default -> {
                if (random.nextInt(6) == 0) {
                    facts.add(new Fact.Terminated(day, Ground.values()[random.nextInt(3)]));
                    facts.add(new Fact.HoldRequested(day.plusDays(10), day.plusDays(random.nextInt(90))));
                    facts.add(new Fact.DataReturnRequested(day.plusDays(random.nextInt(30)), random.nextBoolean()));
                }
            }
        }
    }

    /** Of the last invoices of the periods before, whether they were paid or not. */
    private Fact plan(LocalDate day) {
        var keys = new ArrayList<ActKey>();
        for (var back = 1 + random.nextInt(4); back > 0; back--) {
            keys.add(periodInvoice(day, back));
        }
        var promised = new ArrayList<Instalments.Instalment>();
        for (var count = 1 + random.nextInt(5); count > 0; count--) {
            promised.add(
                    new Instalments.Instalment(day.plusDays(random.nextInt(10) + 20L * promised.size()), amount()));
        }
        return new Fact.InstalmentPlanAgreed(day, new Covered(keys), new Instalments(promised));
    }

    /** Of the period so many months back, the running one being the first. */
    private ActKey periodInvoice(LocalDate day, int back) {
        var start = facts.stream()
                .filter(Fact.Activated.class::isInstance)
                .map(Fact::on)
                .findFirst()
                .orElseThrow();
        var months = ChronoUnit.MONTHS.between(start, day) - back + 1;
        return ActKey.of("issue-invoice", start.plusMonths(Math.max(0, months)));
    }

    private LocalDate day(LocalDate start) {
        return start.plusDays(random.nextInt(3000));
    }

    private String module() {
        return random.nextBoolean() ? "CRM" : "CALL";
    }

    private Money amount() {
        return new Money(BigDecimal.valueOf(5000 + random.nextInt(20) * 5880L, 2), Money.EUR);
    }
}
