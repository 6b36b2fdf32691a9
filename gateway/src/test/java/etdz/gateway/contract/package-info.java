@NullMarked
package etdz.gateway.contract;

import org.jspecify.annotations.NullMarked;
