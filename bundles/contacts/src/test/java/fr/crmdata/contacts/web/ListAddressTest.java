package fr.crmdata.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.platform.page.TestVisit;
import java.util.List;
import org.junit.Test;

public final class ListAddressTest {

    private final FakeViews views = new FakeViews();

    private ListAddress read(String address) {
        return ListAddress.of(TestVisit.to(address), views, Samples.CUSTOM);
    }

    private static Filter filter(String text) {
        return Filter.parse(text, Samples.CUSTOM);
    }

    @Test
    public void everybody_needs_no_parameters() {
        assertThat(read("/contacts").href()).isEqualTo("/contacts");
        assertThat(read("/contacts").isNarrowed()).isFalse();
    }

    @Test
    public void an_address_leads_to_the_list_it_was_made_of() {
        var list = read("/contacts")
                .with(filter("town:in:Lyon\\, 3e,Nantes;updated:gte:-90d"))
                .with(Sort.parse("-updated"))
                .withColumns(List.of("email", "custom.effectif"));
        var again = read(list.href()
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%3B", ";")
                .replace("%5C", "\\")
                .replace("+", " "));
        assertThat(again).isEqualTo(list);
    }

    @Test
    public void a_view_says_it_all_until_something_is_changed() {
        views.save("Lyon", filter("town:in:Lyon"), Sort.parse("-updated"), List.of("email"), false);
        var list = read("/contacts?view=v1");
        assertThat(list.filter()).isEqualTo(filter("town:in:Lyon"));
        assertThat(list.href()).isEqualTo("/contacts?view=v1");
        assertThat(list.isModified()).isFalse();
        var changed = list.without(0);
        assertThat(changed.href()).isEqualTo("/contacts?view=v1&f=");
        assertThat(changed.isModified()).isTrue();
        assertThat(read(changed.href()).filter()).isEqualTo(Filter.all());
        assertThat(changed.reset()).isEqualTo("/contacts?view=v1");
    }

    @Test
    public void what_is_typed_does_not_change_the_view() {
        views.save("Lyon", filter("town:in:Lyon"), Sort.byName(), List.of(), false);
        var list = read("/contacts?view=v1&q=dupont");
        assertThat(list.isModified()).isFalse();
        assertThat(list.untyped().href()).isEqualTo("/contacts?view=v1");
    }

    @Test
    public void sorting_turns_round_and_begins_with_the_latest() {
        var list = read("/contacts");
        assertThat(list.sortedBy(Sort.Field.NAME).sort().print()).isEqualTo("-name");
        assertThat(list.sortedBy(Sort.Field.UPDATED).sort().print()).isEqualTo("-updated");
        assertThat(list.sortedBy(Sort.Field.TOWN).sort().print()).isEqualTo("town");
    }

    @Test
    public void another_order_begins_on_the_first_page() {
        var list = read("/contacts?cursor=abc&from=51");
        assertThat(list.here()).isEqualTo("/contacts?cursor=abc&from=51");
        assertThat(list.sortedBy(Sort.Field.TOWN).here()).isEqualTo("/contacts?sort=town");
        assertThat(read("/contacts?from=-3").from()).isEqualTo(1);
        assertThat(read("/contacts?from=99999999999999999999").from()).isEqualTo(1);
    }

    @Test
    public void an_address_that_was_tinkered_with_is_refused() {
        for (var parameter : List.of("f=town", "f=town:like:x", "f=nothing:eq:1", "sort=age", "f=status:in:x")) {
            assertThatThrownBy(() -> read("/contacts?" + parameter))
                    .as(parameter)
                    .isInstanceOf(ContactRefusal.BadFilter.class);
        }
        assertThatThrownBy(() -> read("/contacts?view=v9")).isInstanceOf(ContactRefusal.class);
    }
}
