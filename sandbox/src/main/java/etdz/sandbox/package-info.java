/// What stands outside the platform, for one machine; nothing of it runs in production.
@org.jspecify.annotations.NullMarked
package etdz.sandbox;
