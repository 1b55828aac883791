package fr.crmdata.billing.model.statement;

/**
 * Hears what a bank's file says, in the file's order, while it is being read.
 *
 * <p>A problem may come after the entries it spoils (the balance stands at the end, a file may break off): who books,
 * waits for the end of the file.
 */
public interface BankFileListener {

    void entry(BankEntry entry);

    void problem(Problem problem);

    /** A statement ended and its balances are sound. */
    default void balance(StatementBalance balance) {}
}
