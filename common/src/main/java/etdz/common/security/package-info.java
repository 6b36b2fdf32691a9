/// Who calls, and which rows he may see.
@NullMarked
package etdz.common.security;

import org.jspecify.annotations.NullMarked;
