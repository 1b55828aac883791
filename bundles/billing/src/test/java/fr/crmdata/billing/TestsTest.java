package fr.crmdata.billing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.ArchUnitRunner;
import fr.crmdata.testing.architecture.TestRules;
import org.junit.runner.RunWith;

@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(packages = "fr.crmdata.billing", importOptions = ImportOption.OnlyIncludeTests.class)
public class TestsTest {

    @ArchTest
    static final ArchTests everywhere = ArchTests.in(TestRules.class);
}
