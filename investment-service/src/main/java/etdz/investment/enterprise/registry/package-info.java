/// What the market regulator's register (企业登记) says of an enterprise, and how sure we are of it.
@org.jspecify.annotations.NullMarked
package etdz.investment.enterprise.registry;
