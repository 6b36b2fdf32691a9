/// The board of leads and projects of a zone: how many stand where, and what they may bring.
@org.jspecify.annotations.NullMarked
package etdz.investment.pipeline;
