package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.util.List;

/**
 * Why two contacts are held for the same.
 *
 * @param rule that says so
 * @param strength of the rule, or less when something speaks against it, such as two different SIRET
 * @param score 0 to 100: 90 and above is sure, 70 and above likely
 * @param reasons what they have in common
 */
public record Match(DuplicateRule rule, Strength strength, int score, List<Reason> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }

    /**
     * Something in common.
     *
     * @param value as it stands on the card
     */
    public record Reason(MatchPart part, String value) {}

    /** One sentence for people, such as {@code Même e-mail (contact@x.fr) et nom proche.} */
    public String sentence(Language language) {
        return sentence(reasons, language);
    }

    static String sentence(List<Reason> reasons, Language language) {
        var texts = Texts.of(Match.class, language);
        var clauses = reasons.stream()
                .map(reason -> texts.of("contacts.match." + Drafts.key(reason.part()), reason.value()))
                .toList();
        var joined = String.join(texts.of("contacts.match.and"), clauses);
        return texts.of(
                "contacts.match.sentence", joined.substring(0, 1).toUpperCase(language.locale()) + joined.substring(1));
    }
}
