package etdz.acceptance.planted;

import com.mongodb.WriteConcern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/// Takes the last word on the write concern: a write is acknowledged while it lies in the memory of
/// one server, before its journal has it. Only with this class on the class path of a service.
@AutoConfiguration(afterName = "etdz.common.mongo.MongoConfiguration")
class AcknowledgingBeforeStoring {

    @Bean
    MongoClientSettingsBuilderCustomizer beforeTheJournal() {
        return settings -> settings.writeConcern(WriteConcern.W1.withJournal(false));
    }
}
