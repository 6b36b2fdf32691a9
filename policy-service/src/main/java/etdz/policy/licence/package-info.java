/// Licences (证照) after their grant: the register, verification by anybody, reminders and renewal by
/// law.
@org.jspecify.annotations.NullMarked
package etdz.policy.licence;
