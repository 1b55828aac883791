package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.model.Countries;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Filter.Condition;
import fr.crmdata.contacts.model.FilterField;
import fr.crmdata.contacts.model.FilterValue;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Making and changing the conditions of the list's filter, one at a time. */
@Component(service = PageSet.class)
public final class FilterPages implements PageSet {

    private static final String EDITOR = "/contacts/filter";
    private static final int SUGGESTED = 12;

    private final Templates templates = new StaticTemplates();
    private final ContactLists lists;
    private final Views views;
    private final FieldDesk fields;
    private final Wording wording;
    private final Access access;

    @Activate
    public FilterPages(
            @Reference ContactLists lists,
            @Reference Views views,
            @Reference FieldDesk fields,
            @Reference Wording wording,
            @Reference Access access) {
        this.lists = lists;
        this.views = views;
        this.fields = fields;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/filter", this::show, this::apply).get("/suggestions", this::suggest);
    }

    /** Which field first, then the form for it. */
    private Answer show(Visit visit, Form form) {
        access.require(ContactPermissions.READ);
        var ui = wording.of(visit);
        var address = ListAddress.of(visit, views, fields.all());
        var words = new FilterWords(ui, fields.all());
        var condition = condition(visit, address.filter());
        var field = condition.map(Condition::field).or(() -> field(visit));
        if (field.isEmpty()) {
            var choices = FilterField.all(fields.all()).stream()
                    .filter(known -> !isArchived(known))
                    .sorted(Comparator.comparing(FilterField::isCustom)
                            .thenComparing(known -> words.label(known).toLowerCase(Locale.ROOT)))
                    .toList();
            return new Answer.Fragment(Markup.of(templates.listFilterFields(ui, words, choices, address)));
        }
        var known = field.get();
        var filterForm = new FilterForm(
                known,
                condition,
                form,
                action(visit, address, known),
                words.label(known),
                choices(ui, known, words),
                isOpen(known));
        return new Answer.Fragment(Markup.of(templates.listFilterForm(ui, filterForm)));
    }

    private boolean isArchived(FilterField field) {
        return field.isCustom()
                && fields.all()
                        .find(field.key().substring("custom.".length()))
                        .filter(definition -> !definition.archived())
                        .isEmpty();
    }

    private static String action(Visit visit, ListAddress address, FilterField field) {
        return visit.query("i")
                .map(i -> address.href(EDITOR, "i", i))
                .orElseGet(() -> address.href(EDITOR, "field", field.key()));
    }

    private static Optional<Condition> condition(Visit visit, Filter filter) {
        return visit.query("i")
                .filter(text -> text.length() < 4 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Integer::parseInt)
                .filter(i -> i < filter.conditions().size())
                .map(filter.conditions()::get);
    }

    private Optional<FilterField> field(Visit visit) {
        return visit.query("field").flatMap(key -> FilterField.all(fields.all()).stream()
                .filter(known -> known.key().equals(key))
                .findFirst());
    }

    private static boolean isOpen(FilterField field) {
        return switch (field.type()) {
            case TEXT, PREFIX, NUMBER, DAY -> true;
            case WORD -> !field.key().equals("country");
            case OWNER, TEAM, CONSTANT, YES_NO -> false;
        };
    }

    private Map<String, String> choices(Ui ui, FilterField field, FilterWords words) {
        return switch (field.type()) {
            case CONSTANT -> constants(field, words);
            case OWNER -> people(ui);
            case TEAM -> teams(ui);
            case TEXT -> suggestions(field);
            case WORD -> field.key().equals("country") ? countries(ui) : Map.of();
            case YES_NO -> yesAndNo(ui);
            case PREFIX, DAY, NUMBER -> Map.of();
        };
    }

    private static Map<String, String> constants(FilterField field, FilterWords words) {
        return field.constants().stream()
                .map(key -> Map.entry(key, words.name(field, new FilterValue.Text(key))))
                .sorted(Map.Entry.comparingByValue())
                .collect(inOrder(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> people(Ui ui) {
        var people = new LinkedHashMap<String, String>();
        people.put("me", ui.t("contacts.list.filter.me"));
        ui.people().active().stream()
                .filter(member -> !ui.people().isMe(member.id()))
                .forEach(member -> people.put(member.id(), member.name()));
        return people;
    }

    private static Map<String, String> teams(Ui ui) {
        var teams = new LinkedHashMap<String, String>();
        teams.put("mine", ui.t("contacts.list.filter.mine"));
        ui.people().teams().forEach(team -> teams.put(team.id(), team.name()));
        return teams;
    }

    private static Map<String, String> yesAndNo(Ui ui) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("yes", ui.t("contacts.yes"));
        answers.put("no", ui.t("contacts.no"));
        return answers;
    }

    private static Map<String, String> countries(Ui ui) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, Countries.name(code, ui.language())))
                .sorted(Comparator.comparing(
                        country -> country.getKey().equals(Countries.FRANCE) ? "" : country.getValue()))
                .collect(inOrder(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> suggestions(FilterField field) {
        return counts(field, "").stream().collect(inOrder(ContactLists.Count::key, ContactLists.Count::key));
    }

    private List<ContactLists.Count> counts(FilterField field, String typed) {
        return switch (field.key()) {
            case "tag" -> lists.tags(typed, SUGGESTED);
            case "town" -> lists.towns(typed, SUGGESTED);
            default -> List.of();
        };
    }

    private static <T> Collector<T, ?, Map<String, String>> inOrder(
            Function<T, String> key, Function<T, String> value) {
        return Collectors.toMap(key, value, (one, other) -> one, LinkedHashMap::new);
    }

    /** What begins like what is typed, for the list under a field. */
    private Answer suggest(Visit visit) {
        access.require(ContactPermissions.READ);
        var typed = Stream.of("written", "tags", "tag")
                .flatMap(name -> visit.query(name).stream())
                .findFirst()
                .orElse("");
        var last = typed.substring(Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1)
                .strip();
        var found = visit.query("of").orElse("tag").equals("town")
                ? lists.towns(last, SUGGESTED)
                : lists.tags(last, SUGGESTED);
        var before = typed.substring(0, typed.length() - last.length());
        return new Answer.Fragment(Markup.of(templates.listSuggestions(
                found.stream().map(count -> before + count.key()).toList())));
    }

    private Answer apply(Visit visit) {
        access.require(ContactPermissions.READ);
        var address = ListAddress.of(visit, views, fields.all());
        var old = condition(visit, address.filter());
        var field = old.map(Condition::field).or(() -> field(visit)).orElseThrow(WebRefusal.Unreadable::new);
        var text = FilterForm.condition(field, visit.form());
        var parsed = Filter.parse(List.of(text), fields.all()).conditions();
        var conditions = new ArrayList<>(address.filter().conditions());
        if (old.isPresent()) {
            conditions.set(conditions.indexOf(old.get()), parsed.get(0));
        } else {
            conditions.addAll(parsed);
        }
        return new Answer.Redirect(address.with(new Filter(conditions)).href());
    }
}
