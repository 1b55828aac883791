package fr.crmdata.itests;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.ArchUnitRunner;
import fr.crmdata.testing.architecture.TestRules;
import org.junit.runner.RunWith;

/** These tests keep to the rules for tests. */
@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(packages = "fr.crmdata.itests", importOptions = ImportOption.OnlyIncludeTests.class)
public class TestsTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(TestRules.class);
}
