/// What an agreement needs before it binds: rules as data, with their sources.
@org.jspecify.annotations.NullMarked
package etdz.investment.promise.rule;
