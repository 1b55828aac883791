package fr.crmdata.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows point: an area knows itself and the API, its model even less. */
public final class AreaRules {

    private static final String[] ANNOTATIONS = {
        "org.osgi.annotation..", "org.jspecify.annotations..", "com.google.errorprone.annotations.."
    };

    private AreaRules() {}

    /** @param area name of its bundle, such as {@code contacts} */
    public static ArchRule knowsOnlyItselfAndTheApi(String area) {
        return noClasses()
                .that()
                .resideInAPackage(packagesOf(area))
                .should()
                .dependOnClassesThat(resideInAnyPackage("fr.crmdata..")
                        .and(resideOutsideOfPackages(packagesOf(area), "fr.crmdata.api..")))
                .because("an area can be left out; what others offer is reached through the API");
    }

    /**
     * The allow-list of an area's rules.
     *
     * @param more packages of plain libraries that its model may use, besides {@code java} and the API
     */
    public static ArchRule modelKnowsOnlyJava(String area, String... more) {
        return packageKnowsOnly("fr.crmdata." + area + ".model..", concat(more, "fr.crmdata.api.."));
    }

    /** Only these, besides {@code java}, itself and annotations that say nothing at run time. */
    public static ArchRule packageKnowsOnly(String itself, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(itself)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(concat(concat(ANNOTATIONS, allowed), "java..", itself)))
                .because("rules are plain Java and are tested without anything around them");
    }

    /** The model is used by everything around it and uses none of that. */
    public static ArchRule nothingReachesBackInto(String area, String... protocols) {
        var outside = java.util.Arrays.stream(protocols)
                .map(protocol -> "fr.crmdata." + area + "." + protocol + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAnyPackage(packagesOf(area)).and(not(resideInAnyPackage(outside))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(outside))
                .because("REST, SOAP, pages and console are ways in: nothing depends on a way in");
    }

    private static String packagesOf(String area) {
        return "fr.crmdata." + area + "..";
    }

    private static String[] concat(String[] some, String... others) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(others))
                .toArray(String[]::new);
    }
}
