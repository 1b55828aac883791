package fr.crmdata.licensing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.ArchUnitRunner;
import com.tngtech.archunit.lang.ArchRule;
import fr.crmdata.testing.architecture.AreaRules;
import fr.crmdata.testing.architecture.HouseRules;
import org.junit.runner.RunWith;

@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(packages = "fr.crmdata.licensing", importOptions = ImportOption.DoNotIncludeTests.class)
public class ArchitectureTest {

    @ArchTest
    static final ArchTests everywhere = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule arrows = AreaRules.knowsOnlyItselfAndTheApi("licensing");

    @ArchTest
    static final ArchRule the_model_is_plain = AreaRules.modelKnowsOnlyJava("licensing");

    /** The examples reach the rules, and the conventions by the names under which they are decided; the rules do not know of examples. */
    @ArchTest
    static final ArchRule examples_know_only_the_model = AreaRules.packageKnowsOnly(
            "fr.crmdata.licensing.examples..",
            "fr.crmdata.licensing.model..",
            "fr.crmdata.licensing.office",
            "fr.crmdata.api",
            "fr.crmdata.api.calendar..",
            "fr.crmdata.api.money..",
            "com.fasterxml.jackson.core..");
}
