/// A lead (招商线索): somebody who may invest in a zone, from the first word to the approved project.
@org.jspecify.annotations.NullMarked
package etdz.investment.lead;
