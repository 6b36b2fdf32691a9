/// Who somebody is: an OpenID Connect provider with demo users, in the place of the region's own.
@org.jspecify.annotations.NullMarked
package etdz.sandbox.identity;
