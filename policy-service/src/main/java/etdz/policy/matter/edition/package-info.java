/// What each matter says since when: the editions of the catalogue, and how they are found.
@org.jspecify.annotations.NullMarked
package etdz.policy.matter.edition;
