package etdz.investment.prospectus.desk;

import etdz.investment.prospectus.ProspectusId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How prospectuses are shared.
///
/// @param validDays for which a snapshot is good
/// @param publicUrl of the portal; of several the first, which is the one for people
@ConfigurationProperties("etdz.investment.prospectus")
record ProspectusSettings(
        @DefaultValue("180") int validDays,
        @DefaultValue("http://localhost:8080") String publicUrl) {

    String pageOf(ProspectusId id) {
        return publicUrl.split(",", 2)[0] + "/prospectus/" + id.value();
    }
}
