/// Who decides on what follows an approved project (后续事项的决定机关).
@org.jspecify.annotations.NullMarked
package etdz.investment.project.authority;
