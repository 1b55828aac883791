package fr.crmdata.billing.formats;

import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.BankFileListener;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.model.statement.StatementBalance;
import fr.crmdata.billing.model.statement.Trouble;

/** Hands on what a reader finds, and counts it. */
public final class Sink {

    private final BankFileListener listener;
    private long statements;
    private long entries;
    private long problems;

    public Sink(BankFileListener listener) {
        this.listener = listener;
    }

    public void statement() {
        statements++;
    }

    public void entry(BankEntry entry) {
        entries++;
        listener.entry(entry);
    }

    public void balance(StatementBalance balance) {
        listener.balance(balance);
    }

    public void problem(Problem problem) {
        problems++;
        listener.problem(problem);
    }

    public void problem(Place place, Trouble trouble, String... arguments) {
        problem(Problem.at(place, trouble, arguments));
    }

    long statements() {
        return statements;
    }

    long entries() {
        return entries;
    }

    long problems() {
        return problems;
    }
}
