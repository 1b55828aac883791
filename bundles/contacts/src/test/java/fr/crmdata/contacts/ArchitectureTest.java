package fr.crmdata.contacts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchUnitRunner;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.runner.RunWith;

/** Allow-lists: a misspelt package fails instead of passing in silence. */
@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(packages = "fr.crmdata.contacts", importOptions = DoNotIncludeTests.class)
public class ArchitectureTest {

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
