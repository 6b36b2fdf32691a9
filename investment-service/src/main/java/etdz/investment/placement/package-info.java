/// Where major industrial projects (重大产业项目) are placed: leagues and cities are encouraged to plan
/// them into the national zones first (内政办发〔2024〕5号 三（二）5).
@org.jspecify.annotations.NullMarked
package etdz.investment.placement;
