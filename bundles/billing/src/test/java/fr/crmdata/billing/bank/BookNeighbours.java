package fr.crmdata.billing.bank;

import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.Payments;

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
    Invoices invoices() {
        return new BookInvoices(books);
    }
}
