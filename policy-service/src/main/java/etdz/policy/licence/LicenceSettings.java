package etdz.policy.licence;

import etdz.policy.approval.application.CaseId;
import etdz.policy.identifier.LicenceIdentifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the codes on papers lead.
///
/// @param publicUrl of the portal; of several the first, which is the one for people
@ConfigurationProperties("etdz.policy.licence")
record LicenceSettings(@DefaultValue("http://localhost:8080") String publicUrl) {

    String verification() {
        return publicUrl.split(",", 2)[0] + "/verify";
    }

    String verificationOf(LicenceIdentifier licence) {
        return verification() + "/" + licence.value();
    }

    String pageOf(CaseId id) {
        return publicUrl.split(",", 2)[0] + "/cases/" + id.value();
    }
}
