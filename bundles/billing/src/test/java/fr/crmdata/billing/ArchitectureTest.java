package fr.crmdata.billing;

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
@AnalyzeClasses(packages = "fr.crmdata.billing", importOptions = ImportOption.DoNotIncludeTests.class)
public class ArchitectureTest {

    @ArchTest
    static final ArchTests everywhere = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule arrows = AreaRules.knowsOnlyItselfAndTheApi("billing");

    @ArchTest
    static final ArchRule the_model_is_plain = AreaRules.modelKnowsOnlyJava("billing");

    /** Files are read and written with what Java has: nothing else to keep up with. */
    @ArchTest
    static final ArchRule formats_know_only_the_model = AreaRules.packageKnowsOnly(
            "fr.crmdata.billing.formats..",
            "fr.crmdata.billing.model..",
            "fr.crmdata.api",
            "fr.crmdata.api.money..",
            "javax.xml..",
            "org.xml.sax..");
}
