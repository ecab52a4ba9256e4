/// Tests of the table's pure parts. Not for whole screens. May depend on ui.table and support.
@NullMarked
package app.mangrove.ui.table;

import org.jspecify.annotations.NullMarked;
