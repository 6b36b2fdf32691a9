package etdz.policy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class PolicyService {

    public static void main(String[] args) {
        SpringApplication.run(PolicyService.class, args);
    }
}
