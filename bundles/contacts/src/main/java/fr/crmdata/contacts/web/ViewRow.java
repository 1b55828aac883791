package fr.crmdata.contacts.web;

import fr.crmdata.contacts.book.Views.Schedule;
import fr.crmdata.contacts.book.Views.View;
import fr.crmdata.contacts.model.CustomFields;
import java.util.List;

/**
 * A saved view in words.
 *
 * @param conditions of its filter, one sentence each; empty for everybody
 * @param when it is sent by mail; empty text for never
 */
public record ViewRow(View view, List<String> conditions, String when) {

    public ViewRow {
        conditions = List.copyOf(conditions);
    }

    static ViewRow of(View view, CustomFields customFields, Ui ui) {
        var words = new FilterWords(ui, customFields);
        var conditions = view.filter().conditions().stream()
                .map(condition -> words.label(condition.field()) + ui.t("contacts.web.colon") + words.value(condition))
                .toList();
        return new ViewRow(
                view,
                conditions,
                view.schedule()
                        .map(schedule -> ScheduleForm.sentence(schedule, ui))
                        .orElse(""));
    }

    /** To how many it is sent. */
    public int recipients() {
        return view.schedule().map(Schedule::recipients).map(List::size).orElse(0);
    }
}
