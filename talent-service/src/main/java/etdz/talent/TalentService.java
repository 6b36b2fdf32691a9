package etdz.talent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class TalentService {

    static void main(String[] args) {
        SpringApplication.run(TalentService.class, args);
    }
}
