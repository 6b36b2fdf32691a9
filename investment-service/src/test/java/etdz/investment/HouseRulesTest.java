package etdz.investment;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import etdz.arch.HouseRules;

@AnalyzeClasses(
        packages = "etdz",
        importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class HouseRulesTest {

    @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
