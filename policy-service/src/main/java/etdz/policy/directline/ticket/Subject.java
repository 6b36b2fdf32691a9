package etdz.policy.directline.ticket;

import etdz.policy.matter.MatterCode;
import etdz.policy.organ.OrganCode;
import org.jspecify.annotations.Nullable;

/// What a ticket is about.
///
/// @param matter whose power is not delegated, if it is about one
/// @param department of the region that is asked
public record Subject(
        String title, String text, @Nullable MatterCode matter, Department department) {

    public record Department(OrganCode organ, String name) {}
}
