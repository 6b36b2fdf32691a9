package etdz.sandbox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Identity provider and stand-ins of the outside registries.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Sandbox {

    public static void main(String[] args) {
        SpringApplication.run(Sandbox.class, args);
    }
}
