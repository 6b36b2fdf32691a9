/// What is granted of a power (赋权): by whom, to whom, in which mode, within which bounds.
@org.jspecify.annotations.NullMarked
package etdz.policy.power.grant;
