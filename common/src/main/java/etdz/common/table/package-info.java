/// Tables as people take them home (CSV, XLSX), written row by row.
@NullMarked
package etdz.common.table;

import org.jspecify.annotations.NullMarked;
