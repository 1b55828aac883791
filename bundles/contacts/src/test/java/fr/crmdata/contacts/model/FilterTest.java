package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.Samples.CUSTOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import fr.crmdata.api.Language;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.Filter.Condition;
import fr.crmdata.contacts.model.FilterField.Op;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.quicktheories.generators.SourceDSL;

public class FilterTest {

    @Test
    public void conditions_say_which_contacts() {
        var filter = Filter.parse(
                "status:in:prospect,customer;updated:after:-90d;town:eq:L'Haÿ, les Roses".replace(", ", "\\, "),
                CUSTOM);
        assertThat(filter.conditions()).hasSize(3);
        assertThat(filter.about("status").get(0).values())
                .containsExactly(new FilterValue.Text("prospect"), new FilterValue.Text("customer"));
        assertThat(filter.about("updated").get(0).values())
                .containsExactly(new FilterValue.RelativeDay(-90, ChronoUnit.DAYS));
        assertThat(filter.about("town").get(0).values()).containsExactly(new FilterValue.Text("L'Haÿ, les Roses"));
        assertThat(filter.isRelative()).isTrue();
    }

    @Test
    public void parsing_what_was_printed_gives_the_same() {
        qt().forAll(SourceDSL.integers().all()).check(seed -> {
            var filter = any(new Random(seed));
            return Filter.parse(filter.print(), CUSTOM).equals(filter)
                    && Filter.parse(
                                    filter.conditions().stream()
                                            .map(Condition::print)
                                            .toList(),
                                    CUSTOM)
                            .equals(filter);
        });
    }

    private static Filter any(Random random) {
        var conditions = new ArrayList<Condition>();
        var fields = FilterField.all(CUSTOM);
        for (var i = random.nextInt(5); i > 0; i--) {
            var field = fields.get(random.nextInt(fields.size()));
            var ops = field.type().ops();
            var op = ops.get(random.nextInt(ops.size()));
            var count = op.takes(0) ? 0 : op.takes(2) ? 1 + random.nextInt(3) : 1;
            var values = new ArrayList<FilterValue>();
            for (var k = 0; k < count; k++) {
                values.add(value(field, random));
            }
            conditions.add(new Condition(field, op, values));
        }
        return new Filter(conditions);
    }

    private static FilterValue value(FilterField field, Random random) {
        return switch (field.type()) {
            case TEXT, PREFIX, WORD -> new FilterValue.Text(Clean.line(Samples.text(random, 20, false)));
            case OWNER -> random.nextBoolean() ? new FilterValue.Own("me") : new FilterValue.Text("user-1");
            case TEAM -> random.nextBoolean() ? new FilterValue.Own("mine") : new FilterValue.Text("team-1");
            case CONSTANT -> new FilterValue.Text(field.constants().iterator().next());
            case DAY ->
                random.nextBoolean()
                        ? new FilterValue.Day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(999)))
                        : new FilterValue.RelativeDay(random.nextInt(2000) - 1000, ChronoUnit.WEEKS);
            case NUMBER -> new FilterValue.Decimal(BigDecimal.valueOf(random.nextInt(9999) * 10L + 1, 1));
            case YES_NO -> new FilterValue.YesNo(random.nextBoolean());
        };
    }

    @Test
    public void relative_days_count_from_the_day_of_the_question() {
        var today = LocalDate.of(2026, 11, 23);
        assertThat(day("-90d").on(today)).isEqualTo(LocalDate.of(2026, 8, 25));
        assertThat(day("+2w").on(today)).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(day("-3m").on(today)).isEqualTo(LocalDate.of(2026, 8, 23));
        assertThat(day("-1y").on(today)).isEqualTo(LocalDate.of(2025, 11, 23));
        assertThat(day("today").on(today)).isEqualTo(today);
        assertThat(day("today").print()).isEqualTo("today");
    }

    private static FilterValue.RelativeDay day(String text) {
        return FilterValue.RelativeDay.parse(text).orElseThrow();
    }

    @Test
    public void a_condition_that_cannot_be_understood_is_named() {
        assertRefused("status", "contacts.filter.shape");
        assertRefused("colour:eq:red", "contacts.filter.field");
        assertRefused("custom.unknown:eq:red", "contacts.filter.field");
        assertRefused("status:contains:pro", "contacts.filter.op");
        assertRefused("status:like:pro", "contacts.filter.op");
        assertRefused("status:eq:friend", "contacts.filter.value");
        assertRefused("status:eq", "contacts.filter.values");
        assertRefused("status:eq:prospect,customer", "contacts.filter.values");
        assertRefused("town:empty:x", "contacts.filter.values");
        assertRefused("town:in:a,,b", "contacts.filter.value");
        assertRefused("created:after:yesterday", "contacts.filter.value");
        assertRefused("created:after:2026-02-30", "contacts.filter.value");
        assertRefused("created:after:-99999999d", "contacts.filter.value");
        assertRefused("hasPhone:eq:maybe", "contacts.filter.value");
        assertRefused("custom.effectif:gte:many", "contacts.filter.value");
        assertRefused("custom.secteur-activite:eq:mixte", "contacts.filter.value");
        assertRefused("town:eq:" + "x".repeat(201), "contacts.filter.value");
        assertRefused("town:filled;".repeat(31), "contacts.filter.too-many");
    }

    private static void assertRefused(String text, String code) {
        assertThatThrownBy(() -> Filter.parse(text, CUSTOM))
                .as(text)
                .isInstanceOfSatisfying(ContactRefusal.BadFilter.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.message(Language.FR)).doesNotContain("contacts.");
                });
    }

    @Test
    public void no_text_makes_parsing_fail_otherwise() {
        qt().forAll(SourceDSL.strings().betweenCodePoints(' ', '~').ofLengthBetween(0, 40))
                .check(text -> {
                    try {
                        return Filter.parse("town:eq:" + text, CUSTOM) != null && Filter.parse(text, CUSTOM) != null;
                    } catch (ContactRefusal.BadFilter refused) {
                        return true;
                    }
                });
    }

    @Test
    public void nothing_is_everything() {
        assertThat(Filter.parse("", CUSTOM)).isEqualTo(Filter.all());
        assertThat(Filter.parse(" ; ", CUSTOM)).isEqualTo(Filter.all());
        assertThat(Filter.parse("deleted:eq:yes", CUSTOM).asksForDeleted()).isTrue();
        assertThat(Filter.all().asksForDeleted()).isFalse();
    }

    @Test
    public void lists_are_sorted_by_up_to_three_fields() {
        var sort = Sort.parse("-updated,name");
        assertThat(sort.keys())
                .containsExactly(new Sort.Key(Sort.Field.UPDATED, true), new Sort.Key(Sort.Field.NAME, false));
        assertThat(Sort.parse(sort.print())).isEqualTo(sort);
        assertThat(Sort.parse("")).isEqualTo(Sort.byName());
        for (var bad : List.of("colour", "name,name", "name,,town", "--name", "name,town,created,updated")) {
            assertThatThrownBy(() -> Sort.parse(bad)).as(bad).isInstanceOf(ContactRefusal.BadFilter.class);
        }
        assertThat(Op.GTE.key()).isEqualTo("gte");
    }
}
