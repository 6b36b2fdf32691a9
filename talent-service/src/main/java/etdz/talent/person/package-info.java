/// The register of talents (人才) of the zones, and the numbers by which people are identified.
@org.jspecify.annotations.NullMarked
package etdz.talent.person;
