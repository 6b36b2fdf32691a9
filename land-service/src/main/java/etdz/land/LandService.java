package etdz.land;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class LandService {

    static void main(String[] args) {
        SpringApplication.run(LandService.class, args);
    }
}
