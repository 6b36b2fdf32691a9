/// What stands in a prospectus: what was wished for, and what was gathered for it.
@org.jspecify.annotations.NullMarked
package etdz.investment.prospectus.content;
