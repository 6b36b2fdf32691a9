/// The applicant's own store of documents (材料库), from which cases take their materials.
@org.jspecify.annotations.NullMarked
package etdz.policy.attachment;
