package fr.crmdata.api;

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
@AnalyzeClasses(packages = "fr.crmdata.api", importOptions = ImportOption.DoNotIncludeTests.class)
public class ArchitectureTest {

    @ArchTest
    static final ArchTests everywhere = ArchTests.in(HouseRules.class);

    /** Partners compile against this bundle alone: whatever it names, they need, too. */
    @ArchTest
    static final ArchRule names_only_standards_and_karafs_shell = AreaRules.packageKnowsOnly(
            "fr.crmdata.api..",
            "javax.persistence..",
            "javax.xml.bind.annotation..",
            "javax.xml.ws..",
            "org.apache.karaf.shell..");
}
