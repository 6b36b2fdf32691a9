/// Demonstration data, made by the real moves of the domain; present only with `etdz.demo=true`.
@org.jspecify.annotations.NullMarked
package etdz.policy.seed;
