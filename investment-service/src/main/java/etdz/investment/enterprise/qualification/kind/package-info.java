/// The kinds of qualifications that there are.
@org.jspecify.annotations.NullMarked
package etdz.investment.enterprise.qualification.kind;
