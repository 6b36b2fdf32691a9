/// Powers as the law gives them and what was delegated of them (权力事项下放): who holds the power over a
/// matter, where, since when.
@org.jspecify.annotations.NullMarked
package etdz.policy.power;
