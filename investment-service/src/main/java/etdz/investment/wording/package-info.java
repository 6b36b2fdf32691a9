/// Texts whose English may be missing.
@org.jspecify.annotations.NullMarked
package etdz.investment.wording;
