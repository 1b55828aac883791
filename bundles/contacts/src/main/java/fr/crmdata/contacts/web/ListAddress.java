package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which list a page shows, as its address says it: what is typed, a view, and what differs from the view.
 *
 * @param columns keys of the columns shown; empty for the usual ones
 * @param cursor of the page of the list
 * @param from number of the first contact on the page, from 1, as far as it is known
 */
public record ListAddress(
        String typed,
        Filter filter,
        Sort sort,
        List<String> columns,
        Optional<Views.View> view,
        Optional<String> cursor,
        long from) {

    static final String PATH = "/contacts";

    public ListAddress {
        columns = List.copyOf(columns);
    }

    /** @throws fr.crmdata.contacts.model.ContactRefusal.BadFilter when the address was tinkered with */
    static ListAddress of(Visit visit, Views views, CustomFields customFields) {
        var view = visit.query("view").map(views::get);
        var query = visit.query();
        return new ListAddress(
                visit.query("q").orElse("").strip(),
                query.containsKey("f")
                        ? Filter.parse(query.get("f").get(0), customFields)
                        : view.map(Views.View::filter).orElse(Filter.all()),
                query.containsKey("sort")
                        ? Sort.parse(query.get("sort").get(0))
                        : view.map(Views.View::sort).orElse(Sort.byName()),
                query.containsKey("cols")
                        ? columns(query.get("cols").get(0))
                        : view.map(Views.View::columns).orElse(List.of()),
                view,
                visit.query("cursor"),
                visit.query("from")
                        .filter(ListAddress::isNumber)
                        .map(Long::parseLong)
                        .orElse(1L));
    }

    private static List<String> columns(String text) {
        return List.of(text.split(",")).stream().filter(key -> !key.isBlank()).toList();
    }

    private static boolean isNumber(String text) {
        return text.length() < 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    ContactLists.Query query() {
        return new ContactLists.Query(typed, filter, sort);
    }

    /** Whether only some of the contacts are shown. */
    public boolean isNarrowed() {
        return !typed.isEmpty() || !filter.conditions().isEmpty();
    }

    /** Whether the view was changed since it was opened. */
    public boolean isModified() {
        return view.filter(saved -> !saved.filter().equals(filter)
                        || !saved.sort().equals(sort)
                        || !saved.columns().equals(columns))
                .isPresent();
    }

    /** What stands behind the question mark: as little as possible. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        view.ifPresent(saved -> parameters.put("view", saved.id()));
        if (!typed.isEmpty()) {
            parameters.put("q", typed);
        }
        if (!filter.equals(view.map(Views.View::filter).orElse(Filter.all()))) {
            parameters.put("f", filter.print());
        }
        if (!sort.equals(view.map(Views.View::sort).orElse(Sort.byName()))) {
            parameters.put("sort", sort.print());
        }
        if (!columns.equals(view.map(Views.View::columns).orElse(List.of()))) {
            parameters.put("cols", String.join(",", columns));
        }
        return parameters;
    }

    /** The list from its beginning. */
    public String href() {
        return href(PATH);
    }

    /** Another page about the same list, such as {@code /contacts/export}. */
    public String href(String path) {
        return address(path, parameters());
    }

    /** Another page about the same list, with one more thing said. */
    public String href(String path, String name, String value) {
        var parameters = new LinkedHashMap<>(parameters());
        parameters.put(name, value);
        return address(path, parameters);
    }

    /** The page of the list that is shown. */
    public String here() {
        return cursor.map(at -> pageAt(at, from)).orElseGet(this::href);
    }

    public String pageAt(String at, long first) {
        var parameters = new LinkedHashMap<>(parameters());
        parameters.put("cursor", at);
        if (first > 1) {
            parameters.put("from", String.valueOf(first));
        }
        return address(PATH, parameters);
    }

    private static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    public ListAddress with(Filter other) {
        return new ListAddress(typed, other, sort, columns, view, Optional.empty(), 1);
    }

    public ListAddress with(Sort other) {
        return new ListAddress(typed, filter, other, columns, view, Optional.empty(), 1);
    }

    public ListAddress withColumns(List<String> other) {
        return new ListAddress(typed, filter, sort, other, view, Optional.empty(), 1);
    }

    public ListAddress untyped() {
        return new ListAddress("", filter, sort, columns, view, Optional.empty(), 1);
    }

    /** Without the condition at this place. */
    public ListAddress without(int condition) {
        var others = new ArrayList<>(filter.conditions());
        others.remove(condition);
        return with(new Filter(others));
    }

    /** Everybody, in the same order. */
    public ListAddress unfiltered() {
        return untyped().with(Filter.all());
    }

    /** The view as it was saved. */
    public String reset() {
        return PATH + view.map(saved -> "?view=" + saved.id()).orElse("");
    }

    /** Sorted by this field, the other way round when it is so already. */
    public ListAddress sortedBy(Sort.Field field) {
        var down = isSortedBy(field) ? !sort.keys().get(0).descending() : isDate(field);
        return with(new Sort(List.of(new Sort.Key(field, down))));
    }

    public boolean isSortedBy(Sort.Field field) {
        return sort.keys().get(0).field() == field;
    }

    public boolean isDescending() {
        return sort.keys().get(0).descending();
    }

    /** Of dates one wants the latest first. */
    private static boolean isDate(Sort.Field field) {
        return field == Sort.Field.CREATED || field == Sort.Field.UPDATED;
    }
}
