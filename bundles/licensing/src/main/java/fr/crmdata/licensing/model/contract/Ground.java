package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.Clause;

/** Why somebody decided to end the contract. */
public enum Ground {
    /** After a suspension without effect, or repeated lateness. */
    UNPAID(Clause.AFTER_SUSPENSION, true),
    CLIENT_BREACH(Clause.TERMINATION, true),
    /** The client gets its unused days back. */
    OPERATOR_BREACH(Clause.TERMINATION, false);

    private final Clause clause;
    private final boolean owedInFull;

    Ground(Clause clause, boolean owedInFull) {
        this.clause = clause;
        this.owedInFull = owedInFull;
    }

    public Clause clause() {
        return clause;
    }

    /** Whether the period in which it ends is owed as a whole. */
    public boolean owedInFull() {
        return owedInFull;
    }
}
