package fr.crmdata.contacts.web;

import fr.crmdata.contacts.model.Countries;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Filter.Condition;
import fr.crmdata.contacts.model.FilterField;
import fr.crmdata.contacts.model.FilterField.Op;
import fr.crmdata.contacts.model.FilterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Filters as people read them. */
public final class FilterWords {

    private static final int NAMED = 2;
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("kind", "id-card"),
            Map.entry("status", "handshake"),
            Map.entry("town", "map-pin"),
            Map.entry("postalCode", "mailbox"),
            Map.entry("department", "map-pin"),
            Map.entry("country", "globe"),
            Map.entry("tag", "tag"),
            Map.entry("owner", "user-round"),
            Map.entry("team", "users"),
            Map.entry("created", "circle-plus"),
            Map.entry("updated", "history"),
            Map.entry("birthday", "cake"),
            Map.entry("hasPhone", "phone"),
            Map.entry("hasEmail", "mail"),
            Map.entry("import", "import"),
            Map.entry("duplicate", "copy"),
            Map.entry("deleted", "trash-2"));

    private final Ui ui;
    private final CustomFields customFields;

    FilterWords(Ui ui, CustomFields customFields) {
        this.ui = ui;
        this.customFields = customFields;
    }

    List<Chip> chips(ListAddress address) {
        var chips = new ArrayList<Chip>();
        var conditions = address.filter().conditions();
        for (var i = 0; i < conditions.size(); i++) {
            var condition = conditions.get(i);
            chips.add(new Chip(
                    icon(condition.field()),
                    label(condition.field()),
                    value(condition),
                    address.href("/contacts/filter", "i", String.valueOf(i)),
                    address.without(i).href()));
        }
        return chips;
    }

    public String icon(FilterField field) {
        return ICONS.getOrDefault(field.key(), "sliders-horizontal");
    }

    public String label(FilterField field) {
        return custom(field)
                .map(definition -> definition.label(ui.language()))
                .orElseGet(() -> field.isCustom() ? field.key() : ui.t("contacts.list.filter." + field.key()));
    }

    private Optional<CustomField> custom(FilterField field) {
        return field.isCustom() ? customFields.find(field.key().substring("custom.".length())) : Optional.empty();
    }

    /** {@code Lyon, Nantes + 6} */
    String value(Condition condition) {
        var values = values(condition);
        return switch (condition.op()) {
            case EQ, IN -> condition.field().type() == FilterField.Type.PREFIX ? say("prefix", values) : values;
            case NOT -> say("not", values);
            case CONTAINS -> say("contains", values);
            case EMPTY -> ui.t("contacts.list.op.short.empty");
            case FILLED -> ui.t("contacts.list.op.short.filled");
            case BEFORE, AFTER, GTE, LTE -> compared(condition, values);
        };
    }

    private String compared(Condition condition, String values) {
        var lately = condition.values().get(0) instanceof FilterValue.RelativeDay day && day.amount() < 0;
        if (lately && condition.op() == Op.GTE) {
            return say("last", values);
        }
        if (lately && condition.op() == Op.BEFORE) {
            return say("ago", values);
        }
        var kind = condition.field().type() == FilterField.Type.DAY ? "day-" : "number-";
        return say(kind + condition.op().key(), values);
    }

    private String say(String how, String values) {
        return ui.t("contacts.list.op.short." + how, values);
    }

    private String values(Condition condition) {
        var names = condition.values().stream()
                .map(value -> name(condition.field(), value))
                .toList();
        var named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? named : named + " + " + (names.size() - NAMED);
    }

    /** One value in words. */
    public String name(FilterField field, FilterValue value) {
        if (value instanceof FilterValue.YesNo answer) {
            return ui.t(answer.yes() ? "contacts.yes" : "contacts.no").toLowerCase(Locale.ROOT);
        }
        if (value instanceof FilterValue.Day day) {
            return ui.date(day.date());
        }
        if (value instanceof FilterValue.RelativeDay day) {
            return relative(day);
        }
        if (value instanceof FilterValue.Own own) {
            return ui.t("contacts.list.filter." + own.word());
        }
        if (value instanceof FilterValue.Decimal decimal) {
            return ui.decimal(decimal.number());
        }
        return text(field, value.print());
    }

    private String text(FilterField field, String text) {
        if (field.isCustom()) {
            return custom(field).stream()
                    .flatMap(definition -> definition.choices().stream())
                    .filter(choice -> choice.key().equals(text))
                    .map(choice -> choice.label(ui.language()))
                    .findFirst()
                    .orElse(text);
        }
        return switch (field.key()) {
            case "kind" -> ui.t("contacts.kind." + text);
            case "status" -> ui.t("contacts.status." + text);
            case "owner", "team" -> ui.people().name(text);
            case "country" -> text.length() == 2 ? Countries.name(text, ui.language()) : text;
            default -> text;
        };
    }

    private String relative(FilterValue.RelativeDay day) {
        if (day.amount() == 0) {
            return ui.t("contacts.list.today");
        }
        var unit = day.unit().name().toLowerCase(Locale.ROOT);
        return ui.count("contacts.list.span." + unit, Math.abs((long) day.amount()));
    }
}
