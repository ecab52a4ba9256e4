/// Tests of what engines hand to the problems.
@NullMarked
package app.mangrove.insight.flaw;

import org.jspecify.annotations.NullMarked;
