package fr.crmdata.billing.model.invoice;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing invoiced.
 *
 * @param text what the client reads
 * @param quantity more than nothing
 * @param unit code of UN/ECE 20: {@code C62} piece, {@code MON} month, {@code DAY}, {@code HUR}
 * @param price of one, before tax; may be finer than a cent
 * @param period what the service was for, both days included
 * @param why clause, seats and price list that it follows from
 */
public record InvoiceLine(
        String text, BigDecimal quantity, String unit, Price price, Vat vat, Optional<Period> period, String why) {

    public InvoiceLine {
        if (text.isBlank() || quantity.signum() <= 0 || price.euros().signum() < 0) {
            throw new IllegalArgumentException(text + ": " + quantity + " at " + price);
        }
    }

    /** From the first to the last day. */
    public record Period(LocalDate first, LocalDate last) {
        public Period {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(first + " to " + last);
            }
        }
    }

    /** Each line is rounded by itself. */
    public Money net() {
        return price.times(quantity);
    }
}
