/// A document of the store, its versions, and how far each is trusted.
@org.jspecify.annotations.NullMarked
package etdz.policy.attachment.document;
