/** The command line and the pipeline: who calls whom, and in which order. */
@NullMarked
package plimsoll;

import org.jspecify.annotations.NullMarked;
