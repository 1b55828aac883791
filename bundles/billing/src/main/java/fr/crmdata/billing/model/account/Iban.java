package fr.crmdata.billing.model.account;

import fr.crmdata.api.money.SepaArea;
import fr.crmdata.billing.model.BillingRefusal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** An account that exists as far as its digits can tell: country, length and key are right. */
public record Iban(String value) {

    /** @throws BillingRefusal when it cannot be an IBAN */
    public Iban {
        if (!value.matches("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}")) {
            throw new BillingRefusal.IbanMalformed(value);
        }
        var length = Countries.ibanLength(value.substring(0, 2))
                .orElseThrow(() -> new BillingRefusal.IbanCountry(value.substring(0, 2)));
        if (value.length() != length) {
            throw new BillingRefusal.IbanLength(value, length);
        }
        if (Mod97.of(value.substring(4) + value.substring(0, 4)) != 1) {
            throw new BillingRefusal.IbanKey(value);
        }
    }

    /** As people write it: with spaces, in small letters. */
    public static Iban parse(String text) {
        return new Iban(text.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT));
    }

    /**
     * From the older French account number, key and check digits computed.
     *
     * @return empty when it is none
     */
    public static Optional<Iban> ofFrenchAccount(String bank, String branch, String account) {
        if (!(bank + branch).matches("\\d{10}") || !account.matches("[0-9A-Z]{11}")) {
            return Optional.empty();
        }
        var digits = new StringBuilder();
        for (var i = 0; i < account.length(); i++) {
            digits.append(digitOf(account.charAt(i)));
        }
        var rest = new BigInteger(bank + branch + digits + "00")
                .mod(BigInteger.valueOf(97))
                .intValue();
        var key = 97 - rest;
        var national = bank + branch + account + (key < 10 ? "0" : "") + key;
        return Optional.of(new Iban("FR" + Mod97.digits("FR", national) + national));
    }

    /** Letters of French account numbers count by their place on the old punch card. */
    private static int digitOf(char sign) {
        if (Character.isDigit(sign)) {
            return sign - '0';
        }
        var letter = sign - 'A';
        return letter < 18 ? letter % 9 + 1 : letter - 18 + 2;
    }

    public String country() {
        return value.substring(0, 2);
    }

    public boolean inSepa() {
        return SepaArea.reaches(country());
    }

    /** @throws BillingRefusal.IbanNotSepa when euro debits and transfers do not reach it */
    public Iban requireSepa() {
        if (!inSepa()) {
            throw new BillingRefusal.IbanNotSepa(country());
        }
        return this;
    }

    /** In groups of four, as printed. */
    public String printed() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** All but its ends hidden, for pages and logs. */
    public String masked() {
        return value.substring(0, 4) + " •••• " + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
