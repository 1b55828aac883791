package fr.crmdata.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.regex.Pattern;

/**
 * What holds in every bundle. A bundle's test includes them all:
 *
 * <pre>{@code
 * @RunWith(ArchUnitRunner.class)
 * @AnalyzeClasses(packages = "fr.crmdata.billing", importOptions = ImportOption.DoNotIncludeTests.class)
 * public class ArchitectureTest {
 *     @ArchTest static final ArchTests everywhere = ArchTests.in(HouseRules.class);
 *     @ArchTest static final ArchTests area = AreaRules …
 * }
 * }</pre>
 */
public final class HouseRules {

    /** Where the system's own time may be asked for. */
    private static final DescribedPredicate<JavaClass> CLOCKS =
            resideInAnyPackage("fr.crmdata.platform.time..").or(describe("ids made of the time", HouseRules::isIds));

    private static final Pattern SYSTEM_TIME =
            Pattern.compile("java\\.time\\.[A-Za-z.]+\\.now\\((?!java\\.time\\.Clock\\)).*\\)"
                    + "|java\\.time\\.Clock\\.(system|tick)[A-Za-z]*\\(.*\\)"
                    + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)");

    private HouseRules() {}

    private static boolean isIds(JavaClass type) {
        return type.getName().equals("fr.crmdata.api.data.Ids");
    }

    @ArchTest
    public static final ArchRule time_comes_from_a_clock = noClasses()
            .that(not(CLOCKS))
            .should()
            .accessTargetWhere(describe("the system's time", HouseRules::asksTheSystemForTheTime))
            .because("the clock can be put forward: take java.time.Clock by the constructor and call now(clock)");

    @ArchTest
    public static final ArchRule dates_are_java_time = noClasses()
            .that(not(describe("mail, whose library knows no others", HouseRules::isMail)))
            .should()
            .dependOnClassesThat(describe("the old date classes", type -> type.getName()
                    .matches("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)"
                            + "|java\\.text\\.(SimpleDateFormat|DateFormat)")))
            .because("java.time says whether a moment or a day is meant");

    @ArchTest
    public static final ArchRule nothing_is_printed = noClasses()
            .should()
            .accessTargetWhere(describe("System.out or System.err", HouseRules::isStandardStream))
            .orShould()
            .accessTargetWhere(describe(
                    "printStackTrace()", access -> access.getTarget().getName().equals("printStackTrace")))
            .because("what is to be said is logged; commands answer through fr.crmdata.api.console.Output");

    @ArchTest
    public static final ArchRule references_come_by_constructor = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("..console..")
            .and()
            .doNotHaveModifier(JavaModifier.VOLATILE)
            .should()
            .beAnnotatedWith("org.osgi.service.component.annotations.Reference")
            .orShould()
            .beAnnotatedWith("org.apache.karaf.shell.api.action.lifecycle.Reference")
            .orShould()
            .beAnnotatedWith("javax.inject.Inject")
            .orShould()
            .beAnnotatedWith("javax.annotation.Resource")
            .orShould()
            .beAnnotatedWith("javax.persistence.PersistenceContext")
            .because(
                    "final fields are set once; what comes and goes is volatile, and Karaf's commands cannot do otherwise");

    @ArchTest
    public static final ArchRule components_are_made_in_one_way = noClasses()
            .that()
            .areAnnotatedWith("org.osgi.service.component.annotations.Component")
            .should(be(describe("made by two public constructors with as many parameters", HouseRules::isAmbiguous)))
            .because("the container takes the first with that many, and Java promises no order")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothing_static_changes = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(describe("made by a tool", HouseRules::isGenerated)))
            .should()
            .beFinal()
            .because("what changes belongs to a component, which goes when its bundle goes");

    @ArchTest
    public static final ArchRule rows_stay_in_their_package = classes()
            .that()
            .areAnnotatedWith("javax.persistence.Entity")
            .or()
            .areAnnotatedWith("javax.persistence.Embeddable")
            .or()
            .areAnnotatedWith("javax.persistence.MappedSuperclass")
            .should()
            .notBePublic()
            .andShould()
            .resideInAPackage("..store..")
            .because("how things lie in tables is nobody else's business")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule packages_say_what_they_are_for = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..", "..impl..")
            .because("such a name says nothing; name the thing");

    @ArchTest
    public static final ArchRule classes_say_what_they_are = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
            .because("such a name says nothing; name the thing");

    private static boolean isAmbiguous(JavaClass type) {
        var counts = new HashSet<Integer>();
        return type.getConstructors().stream()
                .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(made -> !counts.add(made.getRawParameterTypes().size()));
    }

    private static boolean isMail(JavaClass type) {
        return type.getName().equals("fr.crmdata.platform.mail.MessageComposer");
    }

    private static boolean asksTheSystemForTheTime(JavaAccess<?> access) {
        return SYSTEM_TIME.matcher(access.getTarget().getFullName()).matches();
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.lang.System")
                && access.getTarget().getName().matches("out|err");
    }

    /** OpenJPA's enhancer and jte add static fields of their own. */
    private static boolean isGenerated(JavaClass type) {
        return type.isAnnotatedWith("javax.persistence.Entity")
                || type.isAnnotatedWith("javax.persistence.Embeddable")
                || type.getPackageName().contains(".templates")
                || type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
