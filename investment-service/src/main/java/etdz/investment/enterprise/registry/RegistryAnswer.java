package etdz.investment.enterprise.registry;

import etdz.common.CreditCode;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// The last good answer of the registry about one code.
///
/// @param businessState as the registry words it, such as IN_BUSINESS (存续)
public record RegistryAnswer(
        @BsonId CreditCode creditCode,
        String name,
        String businessState,
        @Nullable LocalDate registeredOn,
        Instant asOf) {}
