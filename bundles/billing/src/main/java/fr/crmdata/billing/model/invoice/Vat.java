package fr.crmdata.billing.model.invoice;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.math.BigDecimal;

/**
 * How a line is taxed.
 *
 * @param percent of the net amount; 0 but for the standard category
 * @param reason why no VAT is due, as the invoice must say; empty when it is due
 */
public record Vat(Category category, BigDecimal percent, String reason) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The French rate for services. */
    public static final Vat STANDARD = standard("20");

    /** Interest, indemnities and other damages: no price for a service. */
    public static final Vat DAMAGES = new Vat(Category.OUTSIDE, BigDecimal.ZERO, "Hors champ de la TVA");

    /** A business in another member state owes it itself: CGI 283-2. */
    public static final Vat REVERSED = new Vat(
            Category.REVERSED,
            BigDecimal.ZERO,
            "Autoliquidation, article 283-2 du CGI et article 196 de la directive 2006/112/CE");

    /** A business outside the European Union: the service is not rendered in France. CGI 259-1. */
    public static final Vat ABROAD =
            new Vat(Category.ABROAD, BigDecimal.ZERO, "TVA non applicable, article 259-1 du CGI");

    /** French Guiana and Mayotte: CGI 294-1. */
    public static final Vat OVERSEAS =
            new Vat(Category.EXEMPT, BigDecimal.ZERO, "TVA non applicable, article 294-1 du CGI");

    /** The company is below the thresholds: CGI 293 B. */
    public static final Vat EXEMPT =
            new Vat(Category.EXEMPT, BigDecimal.ZERO, "TVA non applicable, article 293 B du CGI");

    public Vat {
        percent = percent.stripTrailingZeros();
        if (percent.signum() < 0
                || (category == Category.STANDARD) != (percent.signum() > 0)
                || (category == Category.STANDARD) != reason.isEmpty()) {
            throw new IllegalArgumentException(category + " " + percent + " " + reason);
        }
    }

    public static Vat standard(String percent) {
        return new Vat(Category.STANDARD, new BigDecimal(percent), "");
    }

    /** Rounded once, half-up (BR-CO-17). */
    public Money on(Money net) {
        return Price.of(net).share(percent, HUNDRED);
    }

    /** With two decimals, as the invoice prints it. */
    public String printed() {
        return percent.setScale(Math.max(2, percent.scale())).toPlainString();
    }

    /** Code of UNTDID 5305. */
    public enum Category {
        STANDARD("S", ""),
        REVERSED("AE", "VATEX-EU-AE"),
        EXEMPT("E", ""),
        /** A service that is not rendered in France. */
        ABROAD("O", "VATEX-EU-O"),
        /** No service at all: damages. */
        OUTSIDE("O", "");

        private final String code;
        private final String reason;

        Category(String code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        public String code() {
            return code;
        }

        /** Why no VAT is due, as a code of the list VATEX; empty where the words alone say it. */
        public String reason() {
            return reason;
        }

        /** Documents outside the scope of VAT bear no rate, and no VAT numbers either (BR-O-02, BR-O-05). */
        public boolean isOutsideScope() {
            return this == ABROAD || this == OUTSIDE;
        }
    }
}
