/// Investment projects (招商项目): opened by a granted filing, named by their project code.
@org.jspecify.annotations.NullMarked
package etdz.investment.project;
