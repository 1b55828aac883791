package fr.crmdata.billing.office;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which documents are wanted.
 *
 * @param text part of the number, of the contract's number or of the buyer's name; empty for all
 * @param kinds empty for all
 * @param from first day of issue
 * @param until last day of issue
 * @param open only those that are not settled
 * @param dueBefore only those that were to be paid before that day
 */
public record InvoiceFilter(
        String text,
        Optional<String> contract,
        Set<InvoiceKind> kinds,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        boolean open,
        Optional<LocalDate> dueBefore) {

    public InvoiceFilter {
        kinds = Set.copyOf(kinds);
    }

    public static InvoiceFilter all() {
        return new InvoiceFilter(
                "", Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    public static InvoiceFilter of(String contract) {
        return new InvoiceFilter(
                "", Optional.of(contract), Set.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** Those that are not settled. */
    public InvoiceFilter onlyOpen() {
        return new InvoiceFilter(text, contract, kinds, from, until, true, dueBefore);
    }
}
