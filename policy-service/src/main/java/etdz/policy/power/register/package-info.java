/// The register of delegated powers (赋权清单): what is entered, changed, ended and looked up in it.
@org.jspecify.annotations.NullMarked
package etdz.policy.power.register;
