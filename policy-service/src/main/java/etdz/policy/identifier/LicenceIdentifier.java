package etdz.policy.identifier;

import etdz.common.Code;

/// The identifier of an electronic licence (电子证照标识, GB/T 36904): root, type of the licence, credit
/// code of the issuer, serial number, version and check character, with dots between them.
public record LicenceIdentifier(String value) implements Code {

    /// Without version and check character: the same for all that supersede one another.
    public String series() {
        return value.substring(0, versionAt());
    }

    public int version() {
        return Integer.parseInt(value.substring(versionAt() + 1, value.lastIndexOf('.')));
    }

    private int versionAt() {
        return value.lastIndexOf('.', value.lastIndexOf('.') - 1);
    }
}
