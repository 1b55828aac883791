package fr.crmdata.platform;

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
@AnalyzeClasses(packages = "fr.crmdata.platform", importOptions = ImportOption.DoNotIncludeTests.class)
public class ArchitectureTest {

    @ArchTest
    static final ArchTests everywhere = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule knows_only_itself_and_the_api = AreaRules.knowsOnlyItselfAndTheApi("platform");

    @ArchTest
    static final ArchRule nothing_reaches_back_into_the_ways_in =
            AreaRules.nothingReachesBackInto("platform", "rest", "soap", "console");
}
