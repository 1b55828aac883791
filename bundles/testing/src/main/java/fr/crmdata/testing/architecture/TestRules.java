package fr.crmdata.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds for the tests themselves. Included like {@link HouseRules}, with {@code ImportOption.OnlyIncludeTests}. */
public final class TestRules {

    private TestRules() {}

    @ArchTest
    public static final ArchRule names_are_sentences = methods()
            .that()
            .areAnnotatedWith("org.junit.Test")
            .should()
            .haveNameMatching("[a-z0-9]+(_[a-z0-9]+)+")
            .because("the names of the tests are what the product promises");

    @ArchTest
    public static final ArchRule no_test_is_switched_off = noClasses()
            .should()
            .beAnnotatedWith("org.junit.Ignore")
            .because("a test that does not hold is mended or deleted the same day");

    @ArchTest
    public static final ArchRule no_single_test_is_switched_off = noMethods()
            .should()
            .beAnnotatedWith("org.junit.Ignore")
            .because("a test that does not hold is mended or deleted the same day");

    @ArchTest
    public static final ArchRule nothing_sleeps = noClasses()
            .should()
            .accessTargetWhere(describe("Thread.sleep", TestRules::sleeps))
            .because("what is waited for is asked for, or the clock is put forward");

    private static boolean sleeps(JavaAccess<?> access) {
        return access.getTarget().getFullName().startsWith("java.lang.Thread.sleep(");
    }
}
