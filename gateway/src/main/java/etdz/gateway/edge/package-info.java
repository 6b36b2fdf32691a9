/// What holds for every request: trace, safe headers, problems, figures, trusted proxies.
@NullMarked
package etdz.gateway.edge;

import org.jspecify.annotations.NullMarked;
