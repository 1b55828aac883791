package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.model.ContactRefusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What was typed about a task. */
record TaskForm(String title, Optional<LocalDate> due, Optional<String> assignee) {

    /** @throws ContactRefusal.Invalid when the day is none */
    static TaskForm of(Visit visit) {
        return new TaskForm(
                visit.form("title"),
                day(visit.form("due")),
                Optional.of(visit.form("assignee")).filter(id -> !id.isEmpty()));
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new ContactRefusal.Invalid("due", "contacts.custom.not-a-date", text);
        }
    }
}
