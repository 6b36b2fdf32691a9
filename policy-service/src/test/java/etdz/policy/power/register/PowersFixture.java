package etdz.policy.power.register;

import etdz.common.mongo.Stores;
import etdz.common.time.TestClock;
import etdz.policy.power.remit.Remits;

/// The register that comes with the service, for tests of this feature and of others.
public final class PowersFixture {

    private PowersFixture() {}

    static Remits remits(Stores stores) {
        powers(stores);
        return new RegisteredRemits(new PowerRegister(stores), new Delegations(stores));
    }

    public static Powers powers(Stores stores) {
        var register = new PowerRegister(stores);
        var delegations = new Delegations(stores);
        new LoadingPowers(register, delegations, new TestClock()).afterPropertiesSet();
        return new Powers(register, delegations);
    }
}
