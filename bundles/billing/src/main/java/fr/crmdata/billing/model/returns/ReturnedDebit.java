package fr.crmdata.billing.model.returns;

/**
 * A debit that came back, with what is known about it.
 *
 * @param code of the ISO list, such as {@code AM04}
 * @param presentations how often this debit has been presented, the one that came back included
 * @param reminded whether the client had been reminded to put the account right
 */
public record ReturnedDebit(String code, Stage stage, int presentations, boolean reminded) {

    public static ReturnedDebit first(String code, Stage stage) {
        return new ReturnedDebit(code, stage, 1, false);
    }
}
