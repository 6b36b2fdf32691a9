/// Information-report duties of foreign-invested enterprises (外商投资信息报告, 商务部 市场监管总局令2019年第2号): what
/// each has to report, and until when.
@org.jspecify.annotations.NullMarked
package etdz.investment.capital.duty;
