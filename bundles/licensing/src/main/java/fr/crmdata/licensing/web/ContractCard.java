package fr.crmdata.licensing.web;

import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.office.ContractView;
import java.util.List;

/**
 * A contract as its pages show it.
 *
 * @param sentence how it stands, in words
 * @param manages whether the caller may record facts
 * @param address of its pages
 */
public record ContractCard(ContractView view, String sentence, boolean manages, String address) {

    private static final int SOON = 8;

    /** What comes next, as far as it is known. */
    public List<Act> soon() {
        return view.agenda().stream().limit(SOON).toList();
    }

    /** The facts, the newest first. */
    public List<fr.crmdata.licensing.office.RecordedFact> newestFacts() {
        var facts = new java.util.ArrayList<>(view.facts());
        java.util.Collections.reverse(facts);
        return List.copyOf(facts);
    }

    public boolean isOverdue() {
        return view.figures().overdue().isPositive();
    }

    public int seats() {
        return view.state().seats().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
