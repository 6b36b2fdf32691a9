package etdz.policy.power;

import etdz.common.mongo.Stores;
import etdz.policy.data.DataFiles;

/// The register that comes with the service, for tests of this feature and of others.
public final class PowersFixture {

    private PowersFixture() {}

    public static Powers powers(Stores stores) {
        var powers = new Powers(new PowerRegister(stores));
        DataFiles.rows("powers.json", Power.class).forEach(powers::enter);
        return powers;
    }
}
