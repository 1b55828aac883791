package fr.crmdata.licensing.letters;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Party;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Letter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the dates of a letter mean for the contract: by them its delays run. */
final class LetterFacts {

    private LetterFacts() {}

    /** The facts by what they say; the same words for the same letter, whatever the dates are. */
    static Map<String, Fact> of(Letter letter, Optional<LetterDates> dates) {
        var facts = new LinkedHashMap<String, Fact>();
        dates.ifPresent(known -> {
            var figures = new Figures(letter.figures());
            posted(letter, figures, known).ifPresent(fact -> facts.put("posted", fact));
            if (letter.kind() == Kind.PRICE_RISE) {
                // By mail it is there when it is sent.
                var received =
                        known.presented().or(() -> Optional.of(known.posted()).filter(any -> isMailed(letter)));
                received.ifPresent(on -> {
                    for (var row : figures.rows("module")) {
                        facts.put(
                                "received." + row.text("name"),
                                new Fact.PriceRiseNotified(on, row.text("name"), Price.of(row.text("new"))));
                    }
                });
            } else if (facts.containsKey("posted") && letter.kind() != Kind.FORCE_MAJEURE) {
                known.presented()
                        .ifPresent(on -> facts.put("presented", new Fact.LetterPresented(on, letter.number())));
                known.signed().ifPresent(on -> facts.put("signed", new Fact.LetterSigned(on, letter.number())));
            }
        });
        return facts;
    }

    private static boolean isMailed(Letter letter) {
        return letter.way() == fr.crmdata.licensing.office.Letters.Way.MAIL;
    }

    private static Optional<Fact> posted(Letter letter, Figures figures, LetterDates dates) {
        return switch (letter.kind()) {
            case FORMAL_NOTICE ->
                Optional.of(
                        figures.has("breach")
                                ? new Fact.BreachNoticePosted(dates.posted(), letter.number(), Party.CLIENT)
                                : notice(letter, figures, dates));
            case SECOND_NOTICE -> Optional.of(notice(letter, figures, dates));
            case FORCE_MAJEURE ->
                Optional.<Fact>of(new Fact.ForceMajeureLetterPosted(dates.posted(), Party.OPERATOR))
                        .filter(any -> figures.is("step", "TERMINATED"));
            default -> Optional.empty();
        };
    }

    private static Fact notice(Letter letter, Figures figures, LetterDates dates) {
        return new Fact.FormalNoticePosted(
                dates.posted(),
                letter.number(),
                Money.of(figures.text("claimed")),
                figures.is("namesTermination", "true"));
    }
}
