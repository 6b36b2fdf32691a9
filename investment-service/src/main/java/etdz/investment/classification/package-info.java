/// Kinds of industry (国民经济行业分类, GB/T 4754-2017), as data.
@org.jspecify.annotations.NullMarked
package etdz.investment.classification;
