package etdz.land.boundary;

import etdz.land.LawData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parameters of this feature, from their files.
@Configuration
class BoundaryConfiguration {

    @Bean
    ShapeRules shapeRules() {
        return LawData.read("boundary/shape-rules.json", ShapeRules.class);
    }
}
