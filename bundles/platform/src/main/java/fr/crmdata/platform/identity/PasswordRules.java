package fr.crmdata.platform.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What a password must be: long enough, and not among what attackers try first (NIST SP 800-63B: length and a block list
 * instead of character classes). How fast it would be guessed is estimated by zxcvbn, which knows common passwords, names,
 * keyboard rows and dates.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** zxcvbn's score from 0 to 4; 3 is "safely unguessable" offline against a slow hash. */
    private static final int LOWEST_SCORE = 3;

    private PasswordRules() {}

    static List<String> sentences(Language language) {
        var texts = Texts.of(PasswordRules.class, language);
        return List.of(
                texts.of("password.rule-length", SHORTEST),
                texts.of("password.rule-guessable"),
                texts.of("password.rule-personal"));
    }

    /** What is wrong with a password for this user; empty when nothing is. */
    static Optional<FieldProblem> problem(String field, String password, User user) {
        if (password.length() < SHORTEST) {
            return Optional.of(FieldProblem.of(field, "password.too-short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(FieldProblem.of(field, "password.too-long", LONGEST));
        }
        // Its dictionaries take megabytes: made for this check and let go.
        var strength = new Zxcvbn()
                .measure(
                        password,
                        List.of(
                                user.details().name(),
                                user.details().email(),
                                user.client().value(),
                                "crmdata"));
        return strength.getScore() < LOWEST_SCORE
                ? Optional.of(FieldProblem.of(field, "password.guessable"))
                : Optional.empty();
    }
}
