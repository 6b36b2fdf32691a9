package etdz.investment.classification;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// The classification as the service has it.
public final class IndustriesFixture {

    private IndustriesFixture() {}

    public static Industries industries() {
        return new Industries(new ClassPathResource("data/gbt4754-2017.json"), JsonMapper.shared());
    }
}
