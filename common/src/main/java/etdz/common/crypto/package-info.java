/// What is stored closed: personal data and sessions. Only who holds the key reads it, and only in
/// the place for which it was closed.
@org.jspecify.annotations.NullMarked
package etdz.common.crypto;
