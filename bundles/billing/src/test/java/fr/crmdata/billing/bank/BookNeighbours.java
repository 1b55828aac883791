package fr.crmdata.billing.bank;

import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.billing.books.FeeDesk;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.office.BankFees;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.store.FeeStore;
import java.util.Map;

/** Contracts and books as they are, beside the bank's desk. */
class BookNeighbours extends BankOffice.Neighbours {

    private final TestBooks books;

    BookNeighbours(TestBooks books) {
        this.books = books;
    }

    @Override
    ContractAccounts contracts() {
        return books.accounts;
    }

    @Override
    Payments payments(PlainPayments plain) {
        return books.payments;
    }

    @Override
    BankFees fees(Map<String, BankFees.BankFee> charged) {
        return new FeeDesk(
                books.access,
                books.operator,
                new FeeStore(books.operator, books.clock),
                books.journal,
                books.conventions);
    }

    @Override
    Invoices invoices() {
        return new BookInvoices(books);
    }
}
