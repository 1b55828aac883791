package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Employment;
import java.util.List;
import java.util.Optional;

/**
 * What reading a draft gave.
 *
 * @param details the contact without the values that cannot be taken; empty when not even a name is left
 * @param problems why values cannot be taken; their first argument is what was typed, where that helps
 * @param repairs values that were taken after mending them, such as a postal code whose leading zero was lost
 * @param employments where the person works
 * @param notes texts for the timeline
 */
public record Reading(
        Optional<ContactDetails> details,
        List<FieldProblem> problems,
        List<FieldProblem> repairs,
        List<Employment> employments,
        List<String> notes,
        Optional<Draft.Photo> photo) {

    public Reading {
        problems = List.copyOf(problems);
        repairs = List.copyOf(repairs);
        employments = List.copyOf(employments);
        notes = List.copyOf(notes);
    }

    public boolean isGood() {
        return problems.isEmpty() && details.isPresent();
    }

    /** @throws ContactRefusal.Invalid naming all problems when there is one */
    public ContactDetails orRefuse() {
        if (!isGood()) {
            throw new ContactRefusal.Invalid(problems);
        }
        return details.orElseThrow();
    }
}
