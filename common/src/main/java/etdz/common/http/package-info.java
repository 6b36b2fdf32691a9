/// What every resource answers alike: problems, entity tags, pages, creation under a key, and the
/// form of values in JSON.
@NullMarked
package etdz.common.http;

import org.jspecify.annotations.NullMarked;
