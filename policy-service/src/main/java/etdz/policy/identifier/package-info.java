/// What a look at an identifier alone tells.
@org.jspecify.annotations.NullMarked
package etdz.policy.identifier;
