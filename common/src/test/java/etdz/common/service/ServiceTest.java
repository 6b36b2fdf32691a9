package etdz.common.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;

/// The whole service on a real database. A test has injected what it needs: `MockMvcTester`,
/// `DemoUsers` (whose requests carry signed tokens), `TestClock`, `RealMongo`, `RealTokens` and any
/// bean of the service. All test classes of a module that ask for the same share one context.
/// Before each test the database holds only what the service brings along (its beans named
/// `Loading…`), and the clock stands at 2026-09-18 09:30.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WholeService.class)
@SpringBootTest
@AutoConfigureMockMvc
@ContextCustomizerFactories(WholeService.Surroundings.class)
public @interface ServiceTest {

    /// With the bus and the outbox, which need a `RealRabbit` that the test registers, and with
    /// time that runs.
    boolean bus() default false;

    /// For a class whose tests read what it stored once, in a `@BeforeAll` of an instance that they
    /// share: the database is emptied before the first of them only.
    boolean filledOnce() default false;

    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};

    @AliasFor(annotation = SpringBootTest.class)
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;
}
