package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers under which the authorities know a business. */
public final class BusinessNumbers {

    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

    private BusinessNumbers() {}

    /** Nine digits with Luhn's check digit. */
    public static boolean isSiren(String siren) {
        if (!NINE_DIGITS.matcher(siren).matches()) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            var digit = siren.charAt(i) - '0';
            var weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum > 0 && sum % 10 == 0;
    }

    /**
     * What is wrong with the numbers of one business, about the fields {@code siren} and {@code vatNumber}. A VAT number of another member
     * state is that of the address: by it the business owes VAT itself.
     *
     * @param country two letters; empty for France
     * @param siren without spaces; empty when it has none
     * @param vatNumber {@link VatNumber#plain}; empty when it has none
     */
    public static List<FieldProblem> problems(String country, String siren, String vatNumber) {
        var problems = new ArrayList<FieldProblem>();
        if (!siren.isEmpty() && !isSiren(siren)) {
            problems.add(FieldProblem.of("siren", "licensing.order.bad-siren"));
        }
        if (!vatNumber.isEmpty() && !VatNumber.isValid(vatNumber, siren)) {
            problems.add(FieldProblem.of("vatNumber", "licensing.order.bad-vat-number"));
        } else if (!VatPlaces.fits(country, vatNumber)) {
            problems.add(FieldProblem.of("vatNumber", "licensing.order.vat-number-elsewhere"));
        }
        return problems;
    }
}
