package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.text;

import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which contacts a request is about. */
@Component(service = Queries.class)
public final class Queries {

    static final String TYPED = "What somebody would type into the search box";
    static final String FILTER =
            "field:comparison:values, conditions with semicolons between or the parameter several times; see docs/api.md";
    static final String SORT =
            "name, town, created, updated, status; several with commas between, a minus before a word turns it round";

    private final FieldDesk fields;

    @Activate
    public Queries(@Reference FieldDesk fields) {
        this.fields = fields;
    }

    /** @throws fr.crmdata.api.Refusal when filter or order cannot be understood */
    Query read(@Nullable String typed, List<String> filter, @Nullable String sort) {
        return new Query(text(typed), filter(String.join(";", filter)), Sort.parse(text(sort)));
    }

    Filter filter(@Nullable String text) {
        return text == null || text.isBlank() ? Filter.all() : Filter.parse(text, fields.all());
    }
}
