package etdz.investment.project.support;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.investment.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/// A support that was decided for a project of a multinational company, within the powers that the
/// law gives (国发〔2023〕11号). A register: what it says was decided elsewhere.
///
/// @param company the multinational
/// @param measure what is done for the project
/// @param basis the document that allows it, with its clause
/// @param decidedBy the organ
/// @param document number of the decision
public record Support(
        @BsonId String id,
        ProjectId project,
        ZoneCode zone,
        String company,
        String measure,
        String basis,
        String decidedBy,
        LocalDate decidedOn,
        String document,
        String by,
        Instant at,
        CreationKey creation) {}
