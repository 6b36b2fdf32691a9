package etdz.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule holds for `common`, and fires on a fixture that breaks it: a rule that cannot fail
/// guards nothing.
@AnalyzeClasses(packages = "etdz.common", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

    private static final JavaClasses FIXTURES =
            new ClassFileImporter().importPackages("fixtures.etdz");

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_fires_on_a_fixture_that_breaks_it(String name)
            throws ReflectiveOperationException {
        var rule = (ArchRule) HouseRules.class.getField(name).get(null);

        assertThat(rule.evaluate(FIXTURES).hasViolation()).as(name).isTrue();
    }

    @Test
    void there_are_as_many_rules_as_the_style_page_lists() {
        assertThat(rules()).hasSizeGreaterThanOrEqualTo(13);
    }

    static Stream<String> rules() {
        return Arrays.stream(HouseRules.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(Field::getName);
    }
}
