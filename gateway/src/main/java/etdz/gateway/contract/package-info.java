/// What the platform promises: the merged API document, its page, and a page for each problem.
@NullMarked
package etdz.gateway.contract;

import org.jspecify.annotations.NullMarked;
