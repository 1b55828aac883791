package fr.crmdata.licensing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Spelling;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.licence.Validity;
import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.PriceLists;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What templates need to write words, days, amounts and reasons in one person's language. Times are those of Paris.
 *
 * @param now when the page is drawn
 */
public record Ui(Language language, Instant now) implements Spelling {

    private static final int FAR_YEAR = 9000;

    public String t(String key, Object... arguments) {
        return Texts.of(Ui.class, language).of(key, arguments);
    }

    public boolean has(String key) {
        return Texts.of(Ui.class, language).has(key);
    }

    /** {@code key.1} for one, {@code key} with the number for any other. */
    public String count(String key, long number) {
        return number == 1 ? t(key + ".1") : t(key, number(number));
    }

    /** The words of a constant: {@code licensing.web.phase.force-majeure}. */
    public String word(String prefix, Enum<?> constant) {
        return t(prefix + "." + key(constant));
    }

    /** Of what kind an entry is, at a glance. */
    public static String icon(Timeline.Kind kind) {
        return switch (kind) {
            case FACT -> "flag";
            case INVOICE -> "receipt-text";
            case LETTER -> "mail";
            case TASK -> "list-checks";
            case STATE -> "power";
            case DEADLINE -> "hourglass";
        };
    }

    /** The colour of a state. */
    public static String tone(Phase phase) {
        return switch (phase) {
            case SUSPENDED -> "k-ko";
            case FORCE_MAJEURE -> "k-wa";
            case ACTIVE -> "k-ok";
            case NONE, SUBSCRIBED, ENDED, ERASED -> "";
        };
    }

    /** How a value is written, where that is not seen at once; may be empty. */
    public static String hint(Ui ui, FactKind.Field field) {
        var key = "licensing.web.field." + field.name() + ".hint";
        return ui.has(key) ? ui.t(key) : "";
    }

    /** What people enter, in the order of a contract's life. */
    public static List<FactKind> entered() {
        return FactKind.all().stream().filter(FactKind::isEntered).toList();
    }

    /** What a field holds before anything is typed. */
    public static String usual(FactKind.Field field) {
        return switch (field.name()) {
            case "module" -> "crm";
            case "months" -> "1";
            case "namesTermination" -> "true";
            default -> "";
        };
    }

    /** Values of a fact, one after the other. */
    public String values(Map<String, String> values) {
        return new TreeMap<>(values)
                .values().stream()
                        .map(value -> has("licensing.web.choice." + value)
                                ? t("licensing.web.choice." + value)
                                : shown(value))
                        .collect(Collectors.joining(" · "));
    }

    /** The colour of an installed licence. */
    public static String tone(Validity validity) {
        return switch (validity) {
            case VALID -> "k-ok";
            case ENDS_SOON, GRACE, NOT_YET -> "k-wa";
            case ENDED, CLOCK_SET_BACK -> "k-ko";
        };
    }

    /** A module by the name that people know, if it has one. */
    public String module(String key) {
        var name = "licensing.web.module." + key.toLowerCase(Locale.ROOT);
        return has(name) ? t(name) : key;
    }

    /** What is to be filled in for a letter: {@code price.crm} is the new price of a module. */
    public String letterField(String name) {
        return name.startsWith("price.")
                ? t("licensing.web.letter.price", module(name.substring("price.".length())))
                : t("licensing.web.letter.field." + name);
    }

    /** The value of a convention. */
    public String setting(String value) {
        return has("licensing.web.choice." + value) ? t("licensing.web.choice." + value) : shown(value);
    }

    /** Whether a price list holds on a day: the latest of those that began. */
    public static boolean isInForce(List<PriceLists.PriceList> lists, PriceLists.PriceList list, LocalDate day) {
        return lists.stream()
                .filter(one -> !one.from().isAfter(day))
                .max(Comparator.comparing(PriceLists.PriceList::from))
                .filter(list::equals)
                .isPresent();
    }

    /** Rows of a new price list: as typed, or as in the one before, and two empty ones. */
    public static List<List<String>> priceRows(Form form, Optional<PriceLists.PriceList> before) {
        var rows = new ArrayList<List<String>>();
        if (form.isRefused()) {
            var modules = form.values().getOrDefault("module", List.of());
            for (var row = 0; row < modules.size(); row++) {
                rows.add(List.of(modules.get(row), typed(form, "unit", row), typed(form, "yearUnit", row)));
            }
        } else {
            before.ifPresent(list -> list.lines()
                    .forEach(line -> rows.add(List.of(
                            line.module(),
                            line.unit().toString(),
                            line.yearUnit().toString()))));
            rows.add(List.of("", "", ""));
            rows.add(List.of("", "", ""));
        }
        return rows;
    }

    private static String typed(Form form, String field, int row) {
        var values = form.values().getOrDefault(field, List.of());
        return row < values.size() ? values.get(row) : "";
    }

    /** A constant as it stands in keys, addresses and fields. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happens, within a line: {@code mise en demeure postée}. */
    public String what(String word) {
        var words = kind(word);
        return words.substring(0, 1).toLowerCase(language.locale()) + words.substring(1);
    }

    /** What happens, by itself: {@code Mise en demeure postée}. */
    public String kind(String word) {
        return t("licensing.web.what." + word);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    /** lundi 23 novembre 2026 */
    public String longDay(LocalDate day) {
        return format("EEEE d MMMM yyyy", day);
    }

    /** “in 7 days”, “today”, “3 days ago”. */
    public String away(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return t("licensing.web.away.today");
        } else if (days == 1) {
            return t("licensing.web.away.tomorrow");
        } else if (days == -1) {
            return t("licensing.web.away.yesterday");
        }
        return days > 0 ? t("licensing.web.away.in", number(days)) : t("licensing.web.away.ago", number(-days));
    }

    /** Whether a day is a real one, and not the end of time. */
    public boolean isDay(Optional<LocalDate> day) {
        return day.filter(known -> known.getYear() < FAR_YEAR).isPresent();
    }

    /** The calculation in a sentence; days and amounts as people write them. */
    public String why(Reason reason) {
        return reason.in(this::t, this::shown);
    }

    /** {@code art. 8}, or the law that it is. */
    public String clause(Clause clause) {
        return clause.article().isEmpty()
                ? t("licensing.web.clause." + clause.id())
                : t("licensing.web.article", clause.article());
    }

    /** {@code art. 8 · Mise en demeure et suspension}. */
    public String fullClause(Clause clause) {
        return clause(clause) + " · " + t("licensing.web.clause." + clause.id());
    }
}
