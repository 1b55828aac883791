package fr.crmdata.billing.model.mailing;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.billing.model.BillingRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a client’s administrator chose about statements by mail.
 *
 * @param recipients one to ten addresses
 */
public record StatementPlan(Rhythm rhythm, Language language, List<String> recipients) {

    public static final int MOST_RECIPIENTS = 10;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");
    private static final int LONGEST_ADDRESS = 254;

    /** @throws BillingRefusal.Invalid when there is no recipient, too many, or one that is no address */
    public StatementPlan {
        recipients = recipients.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        var problems = new ArrayList<FieldProblem>();
        if (recipients.isEmpty()) {
            problems.add(FieldProblem.of("recipients", "billing.web.missing"));
        }
        if (recipients.size() > MOST_RECIPIENTS) {
            problems.add(FieldProblem.of("recipients", "billing.statement.too-many", MOST_RECIPIENTS));
        }
        recipients.stream()
                .filter(address -> !isAddress(address))
                .forEach(address -> problems.add(FieldProblem.of("recipients", "billing.statement.address", address)));
        if (!problems.isEmpty()) {
            throw new BillingRefusal.Invalid(problems);
        }
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }
}
