package fr.crmdata.licensing.web;

import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.MyContract.Choices;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import java.util.List;
import java.util.Optional;

/**
 * The caller's own contract as its pages show it.
 *
 * @param sentence how it stands, in words
 * @param declares whether the caller may give notice, object, ask for data
 * @param reportsFraud whether the caller may lock codes
 * @param newTerms a version of the terms that waits to be accepted
 */
public record OwnCard(
        ContractView view,
        Choices choices,
        String sentence,
        boolean declares,
        boolean reportsFraud,
        Optional<Terms> newTerms) {

    /** Its course without what the operator's people ask of each other. */
    public List<Timeline.Entry> entries() {
        return view.timeline().entries().stream()
                .filter(entry -> entry.kind() != Timeline.Kind.TASK)
                .toList();
    }
}
