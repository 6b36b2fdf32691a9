package etdz.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/// Taken in by each module's own test: `@ArchTest static final ArchTests house =
/// ArchTests.in(HouseRules.class);`. `HouseRulesTest` makes each rule fire.
public final class HouseRules {

    @ArchTest
    public static final ArchRule common_knows_no_service =
            noClasses()
                    .that()
                    .resideInAPackage("..etdz.common..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..etdz.gateway..",
                            "..etdz.policy..",
                            "..etdz.investment..",
                            "..etdz.talent..",
                            "..etdz.land..")
                    .because("common is what every service needs and none of them owns")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule services_know_each_other_only_over_the_wire =
            slices().matching("..etdz.(policy|investment|talent|land|gateway)..")
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule features_form_no_cycle =
            slices().matching("..etdz.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule the_domain_is_plain_java =
            noClasses()
                    .that()
                    .areRecords()
                    .or()
                    .areInterfaces()
                    .or()
                    .areEnums()
                    .and()
                    .resideOutsideOfPackages("..etdz.common..", "..etdz.sandbox..")
                    .and()
                    .areNotAnnotatedWith("org.springframework.cloud.openfeign.FeignClient")
                    .and()
                    .areNotAnnotatedWith(
                            "org.springframework.boot.context.properties.ConfigurationProperties")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.mongodb..",
                            "com.rabbitmq..",
                            "tools.jackson..",
                            "jakarta..")
                    .because("the driver's bson annotations are the one exception")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule only_repositories_touch_the_driver =
            noClasses()
                    .that()
                    .areNotAnnotatedWith("org.springframework.stereotype.Repository")
                    .and()
                    .resideOutsideOfPackages("..etdz.common..", "..etdz.sandbox..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.mongodb..")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule adapters_stay_in_their_package =
            classes()
                    .that()
                    .areAnnotatedWith("org.springframework.stereotype.Repository")
                    .or()
                    .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                    .or()
                    .areAnnotatedWith("org.springframework.context.annotation.Configuration")
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule every_mapping_says_who_may_call_it =
            methods()
                    .that()
                    .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotAnnotatedWith("org.springframework.cloud.openfeign.FeignClient")
                    .should()
                    .beAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|VO|BO|Mapper|Constants|Base[A-Z]\\w*)$");

    @ArchTest
    public static final ArchRule no_setters =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackages("..etdz.common..", "..etdz.sandbox..")
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotAssignableTo("org.springframework.session.Session")
                    .should()
                    .haveNameMatching("set[A-Z].*")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule time_comes_from_the_injected_clock =
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    public static final ArchRule nothing_is_injected_into_a_field =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .because("a constructor says what a class needs")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule failures_have_names =
            noMethods()
                    .should()
                    .declareThrowableOfType(Exception.class)
                    .because("a caller must know what can go wrong")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule every_package_is_null_marked =
            classes()
                    .should(
                            new ArchCondition<JavaClass>("live in a @NullMarked package") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type,
                                                        type.getPackageName()
                                                                + " is not @NullMarked"));
                                    }
                                }
                            });

    private HouseRules() {}
}
