/// Names taken apart, so that a part of one finds it: by characters and by the first letters of
/// their pinyin.
@org.jspecify.annotations.NullMarked
package etdz.policy.words;
