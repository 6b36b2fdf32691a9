package etdz.investment.capital.kind;

import etdz.common.http.CreationKey;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What a person with authority says about how a kind counts. Never changed: a later reading holds
/// from its own first day, the earlier one for the days before.
///
/// @param basis the text on which it rests
/// @param from the first day of arrival for which it holds
/// @param by who recorded it
public record KindReading(
        @BsonId String id,
        KindCode kind,
        CountsAs countsAs,
        String basis,
        LocalDate from,
        String by,
        @Nullable String organ,
        Instant at,
        CreationKey creation) {}
