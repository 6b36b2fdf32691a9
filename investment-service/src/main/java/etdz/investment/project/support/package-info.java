/// What is done for the projects of important multinational companies (重点跨国公司).
@org.jspecify.annotations.NullMarked
package etdz.investment.project.support;
