package etdz.common.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.openfeign.FeignClientsConfiguration;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class OutsideConfigurationTest {

    @Test
    void every_client_reads_with_converters_that_are_there_before_its_first_call() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OutsideConfiguration.class))
                .run(service -> {
                    try (var client = new AnnotationConfigApplicationContext()) {
                        client.setParent(service.getSourceApplicationContext());
                        client.register(FeignClientsConfiguration.class);
                        client.refresh();

                        assertThat(client.getBean(FeignHttpMessageConverters.class))
                                .isSameAs(service.getBean(FeignHttpMessageConverters.class))
                                .extracting("converters", InstanceOfAssertFactories.LIST)
                                .isNotEmpty();
                    }
                });
    }
}
