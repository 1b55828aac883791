package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.contract.Contract;
import java.util.List;

/** What of the acts that are due on a day is done now; what is left out is looked at again, on the same day or the next. */
@FunctionalInterface
public interface Patience {

    /** Everything is done at once. */
    Patience NONE = (due, contract, isLastDay) -> due;

    /**
     * @param contract as it stands before these acts
     * @param isLastDay whether the run ends with that day; earlier ones are over already
     */
    List<Act> now(List<Act> due, Contract contract, boolean isLastDay);
}
