package fr.crmdata.billing.formats;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.Trouble;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** An amount as it stands in a file; anything but a plain number of whole coins is refused, never rounded. */
public final class AmountText {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{0,5})?|\\.\\d{1,5}");

    private AmountText() {}

    /** @throws Wrong when it is no amount */
    public static Money parse(String number, String currency) throws Wrong {
        if (!PLAIN.matcher(number).matches()) {
            throw new Wrong(Trouble.BAD_AMOUNT, number);
        }
        return money(new BigDecimal(number), currency);
    }

    /** @throws Wrong when the currency is unknown or has no such small coins */
    public static Money money(BigDecimal number, String currency) throws Wrong {
        try {
            return new Money(number, Currency.getInstance(currency));
        } catch (ArithmeticException e) {
            throw new Wrong(Trouble.BAD_AMOUNT, number.toPlainString());
        } catch (IllegalArgumentException e) {
            throw new Wrong(Trouble.BAD_CURRENCY, currency);
        }
    }

    /** What is wrong with an amount. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final Trouble trouble;
        private final String found;

        Wrong(Trouble trouble, String found) {
            super(found);
            this.trouble = trouble;
            this.found = found;
        }

        public Trouble trouble() {
            return trouble;
        }

        public String found() {
            return found;
        }
    }
}
