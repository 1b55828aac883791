package fr.crmdata.billing.office;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document in one line.
 *
 * @param buyer name as on the document
 * @param credit a credit note, whose amounts are positive
 * @param gross with VAT
 * @param open what is still to be paid; of a credit note, what was not set against anything yet
 * @param settled day on which nothing was open any more
 */
public record InvoiceSummary(
        String number,
        String contract,
        Optional<ClientId> client,
        InvoiceKind kind,
        boolean credit,
        String buyer,
        LocalDate issued,
        LocalDate due,
        Money net,
        Money vat,
        Money gross,
        Money open,
        Optional<LocalDate> settled) {}
