/// The dossier of an enterprise (一企一档): its facts, each with its source, and what becomes of it.
@org.jspecify.annotations.NullMarked
package etdz.investment.enterprise.dossier;
