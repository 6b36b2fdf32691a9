package etdz.investment.escort.desk;

import etdz.investment.escort.stage.StageCode;
import org.jspecify.annotations.Nullable;

/// How many running escorts are alike, and the tasks in them.
///
/// @param inForce otherwise offered
/// @param present the first stage that is not settled; absent when all are
/// @param agent id of the user
/// @param expired whether the last day of the mandate is over
/// @param soon open tasks that are due within the days looked ahead, without those overdue
public record Load(
        boolean inForce,
        @Nullable StageCode present,
        @Nullable String agent,
        @Nullable String agentName,
        boolean expired,
        long escorts,
        long open,
        long overdue,
        long soon) {}
