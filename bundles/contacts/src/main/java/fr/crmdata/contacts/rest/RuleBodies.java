package fr.crmdata.contacts.rest;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.DuplicateRule;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.MatchPart;
import fr.crmdata.contacts.model.Scope;
import fr.crmdata.contacts.model.Strength;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules about duplicates as JSON. */
public final class RuleBodies {

    private RuleBodies() {}

    /** @param parts what two contacts must have in common, all of it */
    @Schema(name = "DuplicateRule")
    public record Rule(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String key,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String labelFr,
            @Nullable String labelEn,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "What two contacts must have in common, all of it: same-reference, same-siret,"
                                            + " same-vat, same-email, same-phone, same-siren, same-name, same-web-domain,"
                                            + " near-name, same-town, same-postal-code")
                    @Nullable
                    List<@Nullable String> parts,
            @Schema(
                            allowableValues = {"sure", "likely", "possible"},
                            defaultValue = "likely")
                    @Nullable
                    String strength,
            @Schema(
                            allowableValues = {"persons", "organisations", "both"},
                            defaultValue = "both")
                    @Nullable
                    String scope,
            @Schema(defaultValue = "true") @Nullable Boolean active) {

        static Rule of(DuplicateRule rule) {
            return new Rule(
                    rule.key(),
                    rule.labelFr(),
                    rule.labelEn(),
                    rule.parts().stream().sorted().map(Drafts::key).toList(),
                    Drafts.key(rule.strength()),
                    Drafts.key(rule.scope()),
                    rule.active());
        }

        private DuplicateRule read() {
            var wanted = new LinkedHashSet<MatchPart>();
            for (var part : Given.texts(parts)) {
                wanted.add(Given.constant(MatchPart.class, "parts", part));
            }
            return new DuplicateRule(
                    Given.text(key),
                    Given.text(labelFr),
                    Given.text(labelEn),
                    wanted,
                    Given.constant(Strength.class, "strength", strength, Strength.LIKELY),
                    Given.constant(Scope.class, "scope", scope, Scope.BOTH),
                    !Boolean.FALSE.equals(active));
        }
    }

    @Schema(name = "DuplicateRules")
    public record Rules(@Nullable List<@Nullable Rule> rules) {

        static Rules of(DuplicateRules rules) {
            return new Rules(rules.all().stream().map(Rule::of).toList());
        }

        /** @throws ContactRefusal.Invalid naming what is wrong with which rule */
        DuplicateRules read() {
            if (rules == null) {
                throw new ContactRefusal.Invalid("rules", "contacts.rest.missing");
            }
            var read = new ArrayList<DuplicateRule>();
            var problems = new ArrayList<FieldProblem>();
            for (var i = 0; i < rules.size(); i++) {
                var rule = rules.get(i);
                var path = "rules[" + i + "]";
                if (rule == null) {
                    problems.add(FieldProblem.of(path, "contacts.rest.missing"));
                    continue;
                }
                try {
                    read.add(rule.read());
                } catch (ContactRefusal.Invalid invalid) {
                    invalid.fields().forEach(problem -> problems.add(problem.under(path)));
                }
            }
            if (!problems.isEmpty()) {
                throw new ContactRefusal.Invalid(problems);
            }
            return new DuplicateRules(read);
        }
    }
}
