package fr.crmdata.contacts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.ArchUnitRunner;
import com.tngtech.archunit.lang.ArchRule;
import fr.crmdata.testing.architecture.AreaRules;
import fr.crmdata.testing.architecture.HouseRules;
import org.junit.runner.RunWith;

/** Allow-lists: a misspelt package fails instead of passing in silence. */
@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(packages = "fr.crmdata.contacts", importOptions = DoNotIncludeTests.class)
public class ArchitectureTest {

    @ArchTest
    static final ArchTests everywhere = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule knows_only_itself_and_the_api = AreaRules.knowsOnlyItselfAndTheApi("contacts");

    @ArchTest
    static final ArchRule nothing_reaches_back_into_the_ways_in =
            AreaRules.nothingReachesBackInto("contacts", "rest", "soap", "web", "console", "routes");

    @ArchTest
    static final ArchRule the_ways_in_know_the_use_cases_but_not_the_tables = noClasses()
            .that()
            .resideInAnyPackage(
                    "fr.crmdata.contacts.rest..",
                    "fr.crmdata.contacts.soap..",
                    "fr.crmdata.contacts.web..",
                    "fr.crmdata.contacts.console..",
                    "fr.crmdata.contacts.routes..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.crmdata.contacts.store..")
            .because("permissions are checked by the use cases in between");

    @ArchTest
    static final ArchRule only_the_store_speaks_to_databases = noClasses()
            .that()
            .resideOutsideOfPackage("fr.crmdata.contacts.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "javax.persistence..", "org.apache.openjpa..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("fr.crmdata.api.data.Sql")
            .because("how contacts lie in tables is the store's business");

    @ArchTest
    static final ArchRule the_use_cases_are_plain = AreaRules.packageKnowsOnly(
            "fr.crmdata.contacts.book..",
            "fr.crmdata.api..",
            "fr.crmdata.contacts.model..",
            "org.osgi.service.component.annotations..");

    @ArchTest
    static final ArchRule the_store_knows_no_use_case = AreaRules.packageKnowsOnly(
            "fr.crmdata.contacts.store..",
            "fr.crmdata.api..",
            "fr.crmdata.contacts.model..",
            "fr.crmdata.contacts.formats..",
            "fr.crmdata.contacts.book..",
            "javax.persistence..",
            "org.apache.openjpa..",
            "org.osgi.service.component.annotations..",
            "org.slf4j..");

    @ArchTest
    static final ArchRule cards_know_the_store_and_the_model = AreaRules.packageKnowsOnly(
            "fr.crmdata.contacts.cards..",
            "fr.crmdata.api..",
            "fr.crmdata.contacts.model..",
            "fr.crmdata.contacts.book..",
            "fr.crmdata.contacts.store..",
            "org.osgi.service.component.annotations..");

    @ArchTest
    static final ArchRule activities_know_the_store_and_the_model = AreaRules.packageKnowsOnly(
            "fr.crmdata.contacts.activities..",
            "fr.crmdata.api..",
            "fr.crmdata.contacts.model..",
            "fr.crmdata.contacts.book..",
            "fr.crmdata.contacts.desk..",
            "fr.crmdata.contacts.store..",
            "org.osgi.service.component.annotations..");

    @ArchTest
    static final ArchRule duplicates_know_the_store_and_the_model = AreaRules.packageKnowsOnly(
            "fr.crmdata.contacts.duplicates..",
            "fr.crmdata.api..",
            "fr.crmdata.contacts.model..",
            "fr.crmdata.contacts.book..",
            "fr.crmdata.contacts.desk..",
            "fr.crmdata.contacts.formats..",
            "fr.crmdata.contacts.store..",
            "org.osgi.service.component..");

    @ArchTest
    static final ArchRule the_model_knows_only_java_and_the_api = classes()
            .that()
            .resideInAPackage("fr.crmdata.contacts.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "fr.crmdata.contacts.model..", "fr.crmdata.api", "fr.crmdata.api.contacts..");

    @ArchTest
    static final ArchRule telephone_numbers_know_only_the_model_and_their_library = classes()
            .that()
            .resideInAPackage("fr.crmdata.contacts.phone..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "fr.crmdata.contacts.phone..",
                    "fr.crmdata.contacts.model..",
                    "com.google.i18n.phonenumbers..",
                    "org.osgi.service.component.annotations..");

    @ArchTest
    static final ArchRule formats_know_only_the_model_and_their_libraries = classes()
            .that()
            .resideInAPackage("fr.crmdata.contacts.formats..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "fr.crmdata.contacts.formats..",
                    "fr.crmdata.contacts.model..",
                    "fr.crmdata.api",
                    "fr.crmdata.api.contacts..",
                    "com.fasterxml.jackson.core..",
                    "de.siegmar.fastcsv..",
                    "org.dhatim.fastexcel..",
                    "org.mozilla.universalchardet..",
                    "ezvcard..",
                    "org.jspecify.annotations..",
                    "org.osgi.service.component.annotations..");
}
