@NullMarked
package app.mangrove.past;

import org.jspecify.annotations.NullMarked;
