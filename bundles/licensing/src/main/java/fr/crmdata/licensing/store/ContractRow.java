package fr.crmdata.licensing.store;

import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.Holder;

/** A contract without its facts. */
public record ContractRow(ContractSummary summary, Holder holder, long version) {

    public String number() {
        return summary.number();
    }
}
