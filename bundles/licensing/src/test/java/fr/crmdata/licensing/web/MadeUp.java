package fr.crmdata.licensing.web;

import static fr.crmdata.licensing.model.Story.day;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.Holder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Contracts in every state, as of 25 November 2026. */
final class MadeUp {

    static final Instant NOW = Instant.parse("2026-11-25T09:30:00Z");
    static final LocalDate TODAY = day("2026-11-25");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Text of a licence that is for something else. */
    static final String OTHER_PRODUCT = "other-crm";

    static final String RISING = "C-2025-00001";
    static final String UNPAID = "C-2026-00002";
    static final String SUSPENDED = "C-2026-00003";
    static final String ENDED = "C-2025-00004";

    private MadeUp() {}

    static Holder holder(String name) {
        return new Holder(
                name,
                "Leïla Marchand",
                "12 rue des Ateliers",
                "69100",
                "Villeurbanne",
                "FR",
                "732829320",
                "contrat@bremond.example",
                Language.FR);
    }

    /** Pays each month in time, a price rise was announced in October. */
    static List<Fact> rising() {
        var story = Story.startedOn("2025-11-15");
        var facts = new ArrayList<>(story.contract().facts());
        for (var month = 0; month < 13; month++) {
            facts.add(new Fact.Paid(day("2025-11-15").plusMonths(month), Money.of("470.40")));
        }
        facts.add(new Fact.PriceRiseNotified(day("2026-11-10"), "CRM", Price.of("52.00")));
        return facts;
    }

    /** Paid until September; a formal notice was posted ten days ago. */
    static List<Fact> unpaid() {
        var facts = new ArrayList<>(Story.startedOn("2026-03-01").contract().facts());
        for (var month = 0; month < 8; month++) {
            facts.add(new Fact.Paid(day("2026-03-01").plusMonths(month), Money.of("470.40")));
        }
        facts.add(new Fact.FormalNoticePosted(day("2026-11-17"), "L-2026-00021", Money.of("511.07"), true));
        return facts;
    }

    static List<Fact> suspended() {
        var facts = new ArrayList<>(Story.startedOn("2026-05-01").contract().facts());
        for (var month = 0; month < 5; month++) {
            facts.add(new Fact.Paid(day("2026-05-01").plusMonths(month), Money.of("470.40")));
        }
        facts.add(new Fact.FormalNoticePosted(day("2026-10-12"), "L-2026-00012", Money.of("511.07"), true));
        return facts;
    }

    static List<Fact> ended() {
        var facts = new ArrayList<>(Story.startedOn("2025-01-10").contract().facts());
        for (var month = 0; month < 22; month++) {
            facts.add(new Fact.Paid(day("2025-01-10").plusMonths(month), Money.of("470.40")));
        }
        facts.add(new Fact.NoticePosted(day("2026-09-28"), "L-2026-00009"));
        facts.add(new Fact.LetterPresented(day("2026-10-01"), "L-2026-00009"));
        return facts;
    }
}
