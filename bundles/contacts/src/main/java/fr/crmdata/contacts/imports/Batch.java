package fr.crmdata.contacts.imports;

import fr.crmdata.contacts.model.Candidate;
import fr.crmdata.contacts.model.RowPlan;
import fr.crmdata.contacts.model.RowStory;
import fr.crmdata.contacts.store.ImportResults.Result;
import fr.crmdata.contacts.store.TrialStore.Written;
import java.util.List;

/**
 * Some rows of a file, planned one after the other, and what they come to together.
 *
 * @param created new contacts, as the last row about them leaves them
 * @param updated contacts that were there before
 */
record Batch(List<Planned> rows, List<Written> created, List<Written> updated) {

    Batch {
        rows = List.copyOf(rows);
        created = List.copyOf(created);
        updated = List.copyOf(updated);
    }

    /**
     * A row and what becomes of it.
     *
     * @param plan empty when the row cannot be read
     * @param subject id of the {@link Candidate} that it makes, changes or is; empty text for none
     */
    record Planned(Prepared row, java.util.Optional<RowPlan> plan, String subject) {

        Result result(String contactId) {
            return new Result(
                    row.line(),
                    plan.map(RowPlan::outcome).orElse("refused"),
                    row.name(),
                    contactId,
                    plan.map(RowPlan::story).orElseGet(() -> RowStory.unreadable(row.problem())));
        }
    }
}
