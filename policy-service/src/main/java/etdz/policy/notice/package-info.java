/// Notices (消息): hears what happened, decides by rules that are data who must be told, and tells
/// each of them once. Knows no other feature; people and cases are known from their events.
@org.jspecify.annotations.NullMarked
package etdz.policy.notice;
