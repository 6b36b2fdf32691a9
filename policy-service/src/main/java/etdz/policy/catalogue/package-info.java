/// Work on the catalogue of matters: drafts are written, checked, tried out and published by a
/// second person; versions are compared and, before they hold, taken back.
@org.jspecify.annotations.NullMarked
package etdz.policy.catalogue;
