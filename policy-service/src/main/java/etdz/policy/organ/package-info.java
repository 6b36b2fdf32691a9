/// Organs (机关) and their posts (岗位): who is there, at which level, with which duties. People and
/// their absences are in `person`.
@org.jspecify.annotations.NullMarked
package etdz.policy.organ;
