/// The register of delegated powers (赋权清单): who holds the power over a matter, where, since when.
@org.jspecify.annotations.NullMarked
package etdz.policy.power;
