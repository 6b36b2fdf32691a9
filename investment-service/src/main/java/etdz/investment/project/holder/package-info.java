/// Whose capital the enterprise of a project is, kept with the project so that lists can ask for
/// it.
@org.jspecify.annotations.NullMarked
package etdz.investment.project.holder;
