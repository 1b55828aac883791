package fr.crmdata.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.Test;

/** Each rule finds what it is there to find, in classes that do everything wrong on purpose. */
public class RulesBiteTest {

    private static final String WRONG = "fr.crmdata.wrong";

    private static void assertFinds(ArchRule rule, String... violations) {
        var result = rule.evaluate(new ClassFileImporter().importPackages(WRONG));
        assertThat(result.getFailureReport().getDetails().toString()).contains(violations);
    }

    @Test
    public void a_model_that_knows_its_store_is_found() {
        assertFinds(AreaRules.modelKnowsOnlyJava("wrong"), "Verdict", "JudgementRow");
    }

    @Test
    public void an_area_that_knows_another_one_is_found() {
        assertFinds(AreaRules.knowsOnlyItselfAndTheApi("wrong.model"), "JudgementRow");
    }

    @Test
    public void what_depends_on_a_way_in_is_found() {
        assertFinds(AreaRules.nothingReachesBackInto("wrong", "store"), "Verdict");
    }

    @Test
    public void the_systems_time_is_found_in_calls_and_in_method_references() {
        assertFinds(
                HouseRules.time_comes_from_a_clock,
                "java.time.LocalDate.now()",
                "java.time.Instant.now()",
                "java.lang.System.currentTimeMillis()",
                "java.time.Clock.systemUTC()");
    }

    @Test
    public void time_from_a_clock_is_allowed() {
        var result = HouseRules.time_comes_from_a_clock.evaluate(new ClassFileImporter().importPackages(WRONG));
        assertThat(result.getFailureReport().getDetails().toString()).doesNotContain("rightNow");
    }

    @Test
    public void old_dates_are_found() {
        assertFinds(HouseRules.dates_are_java_time, "java.util.Date", "java.text.SimpleDateFormat");
    }

    @Test
    public void printing_is_found() {
        assertFinds(HouseRules.nothing_is_printed, "java.lang.System.out", "printStackTrace()");
    }

    @Test
    public void an_injected_field_is_found() {
        assertFinds(HouseRules.references_come_by_constructor, "Verdict.injected");
    }

    @Test
    public void a_static_field_that_changes_is_found() {
        assertFinds(HouseRules.nothing_static_changes, "Verdict.counter");
    }

    @Test
    public void a_public_row_is_found() {
        assertFinds(HouseRules.rows_stay_in_their_package, "JudgementRow");
    }

    @Test
    public void a_package_and_a_class_with_a_name_that_says_nothing_are_found() {
        assertFinds(HouseRules.packages_say_what_they_are_for, "fr.crmdata.wrong.util");
        assertFinds(HouseRules.classes_say_what_they_are, "DateUtils");
    }

    @Test
    public void a_misspelt_package_does_not_pass_in_silence() {
        var rule = AreaRules.modelKnowsOnlyJava("worng");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> rule.check(new ClassFileImporter().importPackages(WRONG))))
                .isInstanceOf(AssertionError.class);
    }
}
