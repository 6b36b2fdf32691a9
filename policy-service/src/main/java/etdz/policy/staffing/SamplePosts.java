package etdz.policy.staffing;

import etdz.common.http.CreationKey;
import etdz.policy.staffing.StaffingPost.Kind;
import etdz.policy.staffing.StaffingPost.Lender;
import etdz.policy.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Invented posts for a demonstration, with the same ids on every day.
@Component
public class SamplePosts {

    private static final int MOST_LENT = 18;

    private final StaffingPosts posts;

    SamplePosts(StaffingPosts posts) {
        this.posts = posts;
    }

    public void put(List<Zone> zones, LocalDate today) {
        var all = new ArrayList<StaffingPost>();
        for (var zone : zones) {
            var place = 0;
            for (var kind : Kind.values()) {
                var count = MOST_LENT - 4 * place;
                var id = "STP-SEED-%s-%s".formatted(zone.code().value(), kind);
                all.add(
                        new StaffingPost(
                                id,
                                zone.code(),
                                kind,
                                new Lender("staffing-" + zone.code().value(), "机构编制管理部门（示例）"),
                                count,
                                count - 1 - place,
                                "充实审批和服务窗口（示例）",
                                today.minusMonths(10L - place),
                                kind == Kind.ADMINISTRATIVE
                                        ? StaffingPost.OPEN_END
                                        : today.plusMonths(2L + place),
                                true,
                                1,
                                new CreationKey("seed " + id, "seed")));
                place++;
            }
        }
        posts.addMissing(all);
    }
}
