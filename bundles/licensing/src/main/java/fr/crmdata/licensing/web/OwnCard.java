package fr.crmdata.licensing.web;

import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.MyContract.Choices;
import java.util.List;

/**
 * The caller's own contract as its pages show it.
 *
 * @param sentence how it stands, in words
 * @param declares whether the caller may give notice, object, ask for data
 * @param reportsFraud whether the caller may lock codes
 */
public record OwnCard(ContractView view, Choices choices, String sentence, boolean declares, boolean reportsFraud) {

    /** Its course without what the operator's people ask of each other. */
    public List<Timeline.Entry> entries() {
        return view.timeline().entries().stream()
                .filter(entry -> entry.kind() != Timeline.Kind.TASK)
                .toList();
    }
}
