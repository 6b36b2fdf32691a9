package etdz.policy.premises;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/// A window (窗口) and what is done there.
///
/// @param group windows before which people wait together
/// @param organs who staffs it
public record Window(
        @BsonId String id,
        ZoneCode zone,
        int number,
        Bilingual name,
        String group,
        List<MatterCode> services,
        List<String> organs,
        boolean open,
        long version) {

    public Window {
        services = List.copyOf(services);
        organs = List.copyOf(organs);
    }

    static String id(ZoneCode zone, int number) {
        return zone.value() + "-" + number;
    }
}
