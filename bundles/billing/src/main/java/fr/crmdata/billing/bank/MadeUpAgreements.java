package fr.crmdata.billing.bank;

import fr.crmdata.api.contracts.ContractAccounts.Agreement;
import fr.crmdata.billing.model.account.Iban;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/** The made-up clients' contracts were not subscribed on line: in demo mode this is what they agreed to with them. */
public final class MadeUpAgreements {

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,11})$");
    /** Before any of their invoices. */
    private static final int YEARS_AGO = 2;

    private MadeUpAgreements() {}

    static Agreement of(String contract, ZonedDateTime now) {
        return new Agreement(account(contract), now.minusYears(YEARS_AGO).toInstant(), "demonstration");
    }

    /** The account of whoever pays for a contract; its check digits are right. */
    public static String account(String contract) {
        var match = LAST_NUMBER.matcher(contract);
        var digits = "%011d".formatted(match.find() ? Long.parseLong(match.group(1)) : 0);
        return Iban.ofFrenchAccount("30004", "00003", digits).orElseThrow().value();
    }
}
